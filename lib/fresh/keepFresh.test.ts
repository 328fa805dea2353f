// @vitest-environment happy-dom
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepFresh } from "./keepFresh";
import { SOONEST_MS } from "./rules";
import { followStream } from "./stream";

const MINUTE = 60_000;
const KEY = ["case", "of-a-test"];

/** One lock at a time by name, as a browser has it: who does not wait for it gets none. */
function lockManager() {
  const held = new Map<string, Promise<unknown>>();
  type Work = (lock: object | null) => Promise<unknown>;
  return {
    request: async (name: string, { ifAvailable = false }: LockOptions, work: Work) => {
      if (ifAvailable && held.has(name)) return work(null);
      while (held.has(name)) await held.get(name);
      const working = work({}).finally(() => held.delete(name));
      held.set(name, working);
      return working;
    },
  };
}

let isHidden = false;
const ends: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: 0 });
  vi.spyOn(Math, "random").mockReturnValue(0);
  vi.stubGlobal("navigator", { locks: lockManager() });
  vi.spyOn(document, "hidden", "get").mockImplementation(() => isHidden);
  isHidden = false;
});
afterEach(() => {
  ends.splice(0).forEach((end) => end());
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

let version = 1;
/** A tab that shows a case. Out: at which seconds it asked the server, and what it shows. */
async function openTab({ key = KEY, officerId = "ana", shows = [""], soonestByHint = 0 } = {}) {
  const asked: number[] = [];
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  const queryFn = async () => {
    asked.push(Math.round(Date.now() / 1000));
    // Long enough for another tab to be due meanwhile.
    await new Promise((answer) => setTimeout(answer, 200));
    return { version };
  };
  const observer = new QueryObserver(client, { queryKey: key, queryFn, staleTime: Infinity });
  ends.push(observer.subscribe(() => undefined));
  await pass(500);
  asked.length = 0;
  const versionOf = (data: { version: number }) => data.version;
  const entitiesOf = () => shows;
  ends.push(keepFresh({ client, queryKey: key, officerId, versionOf, entitiesOf, soonestByHint }));
  return { asked, shown: () => client.getQueryData<{ version: number }>(key)?.version };
}

/** Lets time pass in steps, with a turn of the real event loop in each: tabs talk over a real channel. */
async function pass(milliseconds: number) {
  for (let left = milliseconds; ; left -= 500) {
    await vi.advanceTimersByTimeAsync(Math.min(500, Math.max(0, left)));
    await new Promise((turn) => setImmediate(turn));
    if (left <= 500) return;
  }
}

const act = () => window.dispatchEvent(new Event("pointerdown"));
const hide = (hidden: boolean) => {
  isHidden = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
};

describe("what is looked at is read again in the background", () => {
  test("after half a minute, then ever more seldom while nothing changes, never more than four minutes apart", async () => {
    const { asked } = await openTab();
    await pass(20 * MINUTE);
    const gaps = asked.map((at, index) => at - (asked[index - 1] ?? 0));
    expect(gaps.slice(0, 6).map((gap) => Math.floor(gap / 10) * 10)).toEqual([30, 60, 120, 240, 240, 240]);
  });

  test("soon again as soon as somebody acts, or when something has changed, but at most twice a minute", async () => {
    const { asked } = await openTab();
    await pass(5 * MINUTE);
    const before = asked.length;
    act();
    await pass(2_000);
    expect(asked).toHaveLength(before + 1);
    for (let second = 0; second < 60; second++) {
      act();
      await pass(1_000);
    }
    expect(asked.length - before).toBeLessThanOrEqual(1 + 2);
    version++;
    await pass(33_000);
    const after = asked.length;
    await pass(33_000);
    expect(asked).toHaveLength(after + 1);
  });

  test("never while the tab is hidden, and again once it is seen", async () => {
    const { asked } = await openTab();
    hide(true);
    await pass(30 * MINUTE);
    expect(asked).toEqual([]);
    hide(false);
    await pass(1_000);
    expect(asked).toHaveLength(1);
  });

  test("never again once it is no longer looked at", async () => {
    const { asked } = await openTab();
    ends.splice(0).forEach((end) => end());
    await pass(10 * MINUTE);
    expect(asked).toEqual([]);
  });
});

describe("several tabs of one officer", () => {
  test("that show the same: one asks, both show the answer", async () => {
    const tabs = await Promise.all([openTab(), openTab()]);
    version++;
    await pass(29_000);
    await pass(5_000);
    expect(tabs.flatMap(({ asked }) => asked)).toHaveLength(1);
    expect(tabs.map(({ shown }) => shown())).toEqual([version, version]);
  });

  test("that show different things take turns: one request an interval, and neither is forgotten", async () => {
    const [one, other] = [await openTab(), await openTab({ key: ["case", "another"] })];
    for (let second = 0; second < 300; second++) {
      act();
      await pass(1_000);
    }
    expect(one.asked.length + other.asked.length).toBeLessThanOrEqual(10);
    expect(Math.abs(one.asked.length - other.asked.length)).toBeLessThanOrEqual(1);
    expect(one.asked.length).toBeGreaterThanOrEqual(4);
  });

  test("that were made for somebody else hear nothing", async () => {
    const [ana, ben] = [await openTab(), await openTab({ officerId: "ben" })];
    version++;
    await pass(40_000);
    expect([ana.asked.length, ben.asked.length]).toEqual([1, 1]);
  });
});

/** A stream whose other end is the test's. */
class Stream {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  onmessage?: (event: { data: string }) => void;
  onerror?: (event: { target: Stream }) => void;
  constructor(readonly url: string) {
    Stream.opened.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  refuse() {
    this.close();
    this.onerror?.({ target: this });
  }
}

async function followed(): Promise<{ say: (entityIds: string[], live?: boolean) => Promise<void> }> {
  vi.stubGlobal("EventSource", Stream);
  Stream.opened = [];
  ends.push(followStream("ana"));
  await pass(0);
  const say = async (entityIds: string[], live = true) => {
    Stream.opened.at(-1)?.onmessage?.({ data: JSON.stringify({ entityIds, live }) });
    await pass(0);
  };
  return { say };
}

describe("FrankieOne's hints", () => {
  test("make what shows the entity read within a second, and nothing else", async () => {
    const { say } = await followed();
    const [one, other] = [await openTab({ shows: ["e1"] }), await openTab({ key: ["case", "other"], shows: ["e2"] })];
    await say(["e1", "e9"]);
    await pass(1_000);
    expect([one.asked.length, other.asked.length]).toEqual([1, 0]);
  });

  test("make one of several tabs read, and all show the answer", async () => {
    const { say } = await followed();
    const tabs = await Promise.all([
      openTab({ shows: ["e1"] }),
      openTab({ shows: ["e1"] }),
      openTab({ shows: ["e1"] }),
    ]);
    version++;
    await say(["e1"]);
    await pass(10_000);
    expect(tabs.flatMap(({ asked }) => asked)).toHaveLength(1);
    expect(tabs.map(({ shown }) => shown())).toEqual([version, version, version]);
  });

  test("do not make a list be read more often than without them", async () => {
    const { say } = await followed();
    const list = await openTab({ shows: ["e1", "e2"], soonestByHint: SOONEST_MS });
    for (let second = 0; second < 120; second++) {
      await say(["e1"]);
      await pass(1_000);
    }
    expect(list.asked.length).toBeLessThanOrEqual(4);
    expect(list.asked.length).toBeGreaterThanOrEqual(3);
  });

  test("wait for a tab to be seen", async () => {
    const { say } = await followed();
    const tab = await openTab({ shows: ["e1"] });
    hide(true);
    await say(["e1"]);
    await pass(5_000);
    expect(tab.asked).toEqual([]);
    hide(false);
    await pass(1_000);
    expect(tab.asked).toHaveLength(1);
  });

  test("make looking without one rarer while they come, and only then", async () => {
    const { say } = await followed();
    const tab = await openTab({ shows: ["e1"] });
    const quarters = async (live: boolean) => {
      for (let quarter = 0; quarter < 8; quarter++) {
        await say([], live);
        act();
        await pass(15_000);
      }
      return tab.asked.splice(0).length;
    };
    expect(await quarters(true)).toBeLessThanOrEqual(1);
    expect(await quarters(false)).toBeGreaterThanOrEqual(3);
    await say([], true);
    await pass(46_000);
    act();
    await pass(33_000);
    expect(tab.asked.length).toBeGreaterThanOrEqual(1);
  });

  test("come over one stream for all tabs of an officer; the next tab opens it when the first goes", async () => {
    await followed();
    ends.push(followStream("ana"));
    await pass(0);
    expect(Stream.opened.map(({ url }) => url)).toEqual(["/api/stream"]);
    ends.shift()?.();
    await pass(0);
    expect(Stream.opened.map(({ readyState }) => readyState)).toEqual([Stream.CLOSED, 1]);
  });

  test("are asked for again a minute after a refusal, and after each further one twice as late", async () => {
    await followed();
    for (const minutes of [1, 2, 4]) {
      const before = Stream.opened.length;
      Stream.opened.at(-1)?.refuse();
      await pass(minutes * MINUTE - 1_000);
      expect(Stream.opened).toHaveLength(before);
      await pass(2_000);
      expect(Stream.opened).toHaveLength(before + 1);
    }
  });
});
