// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { act, change, ends, hide, MINUTE, openTab, pass, setUpTabs } from "./tabs.testing";

setUpTabs();

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
    change();
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

  test("leaving the page while it is being read again causes no error", async () => {
    const failed: unknown[] = [];
    const note = (reason: unknown) => void failed.push(reason);
    process.on("unhandledRejection", note);
    const { asked } = await openTab();
    await pass(29_800);
    expect(asked).toHaveLength(1);
    ends.splice(0).forEach((end) => end());
    await pass(1_000);
    process.off("unhandledRejection", note);
    expect(failed).toEqual([]);
  });
});

describe("several tabs of one officer", () => {
  test("that show the same: one asks, both show the answer", async () => {
    const tabs = await Promise.all([openTab(), openTab()]);
    const now = change();
    await pass(29_000);
    await pass(5_000);
    expect(tabs.flatMap(({ asked }) => asked)).toHaveLength(1);
    expect(tabs.map(({ shown }) => shown())).toEqual([now, now]);
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
    change();
    await pass(40_000);
    expect([ana.asked.length, ben.asked.length]).toEqual([1, 1]);
  });
});
