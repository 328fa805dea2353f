// @vitest-environment happy-dom
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepFresh } from "./keepFresh";

const MINUTE = 60_000;
const KEY = ["case", "of-a-test"];

/** One lock at a time by name, as a browser has it. */
function lockManager() {
  const held = new Set<string>();
  return {
    request: async (name: string, _: object, work: (lock: object | null) => Promise<unknown>) => {
      if (held.has(name)) return work(null);
      held.add(name);
      return work({}).finally(() => held.delete(name));
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
async function openTab({ key = KEY, officerId = "ana" } = {}) {
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
  ends.push(keepFresh({ client, queryKey: key, officerId, versionOf }));
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
