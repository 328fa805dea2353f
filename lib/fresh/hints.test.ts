// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { SOONEST_MS } from "./rules";
import { followStream } from "./stream";
import { act, change, ends, hide, MINUTE, openTab, pass, setUpTabs } from "./tabs.testing";

setUpTabs();

/** A stream whose other end is the test's. */
class Stream {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;
  onmessage?: (event: { data: string; lastEventId: string }) => void;
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
  /** A browser would open it again by itself. */
  break() {
    this.readyState = 0;
    this.onerror?.({ target: this });
  }
}

async function followed() {
  vi.stubGlobal("EventSource", Stream);
  Stream.opened = [];
  ends.push(followStream("ana"));
  await pass(0);
  const say = async (entityIds: string[], live = true, lastEventId = "") => {
    Stream.opened.at(-1)?.onmessage?.({ data: JSON.stringify({ entityIds, live }), lastEventId });
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
    const now = change();
    await say(["e1"]);
    await pass(10_000);
    expect(tabs.flatMap(({ asked }) => asked)).toHaveLength(1);
    expect(tabs.map(({ shown }) => shown())).toEqual(Array(3).fill(now));
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

  test("make an idle desk read next to nothing, and read at once when somebody comes back", async () => {
    const { say } = await followed();
    const tab = await openTab({ shows: ["e1"] });
    const quarters = async (count: number) => {
      for (let quarter = 0; quarter < count; quarter++) {
        await say([]);
        await pass(15_000);
      }
      return tab.asked.splice(0).length;
    };
    await quarters(4 * 60);
    // Two hours: the list of escalated cases adds four an hour, and both together may ask six times.
    expect(await quarters(2 * 4 * 60)).toBeLessThanOrEqual(4);
    act();
    await pass(2_000);
    expect(tab.asked).toHaveLength(1);
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

  test("are asked for again soon after a break, since what was heard last, by one stream", async () => {
    const { say } = await followed();
    await say([], true, "2026-11-30T12:00:00.000Z");
    await say(["e1"]);
    for (const breaks of ["break", "refuse"] as const) {
      Stream.opened.at(-1)?.[breaks]();
      await pass(MINUTE + 1_000);
    }
    const since = "/api/stream?since=2026-11-30T12%3A00%3A00.000Z";
    expect(Stream.opened.map(({ url }) => url)).toEqual(["/api/stream", since, since]);
    expect(Stream.opened.map(({ readyState }) => readyState)).toEqual([Stream.CLOSED, Stream.CLOSED, 1]);
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
