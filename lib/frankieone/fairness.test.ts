import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { UpstreamError } from "./errors";
import { resetTraffic, throughTraffic } from "./traffic";

/* One officer's load beside another's work: nobody takes more than a share of the places, of what is in flight, of the rate. */

vi.mock("@/lib/env", () => ({ getEnv: () => ({ FRANKIEONE_RATE_PER_SECOND: 20 }) }));

beforeEach(() => {
  vi.useFakeTimers();
  resetTraffic();
});
afterEach(() => vi.useRealTimers());

const answerAfter = (ms: number) => () => new Promise<string>((done) => setTimeout(() => done("fine"), ms));

/** What came of calls that are all made at once, as far as it is known. */
function flood(owner: string, calls: number, { ms = 200, priority = "read" as "read" | "write" } = {}) {
  const ended: string[] = [];
  for (let index = 0; index < calls; index += 1)
    void throughTraffic(priority, answerAfter(ms), owner).then(
      () => ended.push("fine"),
      (error: unknown) => ended.push(error instanceof UpstreamError ? error.code : "unknown"),
    );
  return ended;
}

/** How long one call takes that begins now. Throws what it throws. */
async function timed(owner: string, priority: "read" | "write" = "read", ms = 200): Promise<number> {
  const began = Date.now();
  const running = throughTraffic(priority, answerAfter(ms), owner).then(() => Date.now() - began);
  running.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  return running;
}

it("two hundred reads of one officer: another's read has its turn at once", async () => {
  const theirs = flood("busy", 200);
  await vi.advanceTimersByTimeAsync(0);
  expect(theirs.filter((each) => each === "OVERLOADED").length).toBeGreaterThan(90);
  for (let read = 0; read < 7; read += 1) {
    flood("busy", 200);
    expect(await timed("lead")).toBeLessThan(500);
  }
});

it("with a slow vendor, one officer has a third of what is in flight, and the rest is free for others", async () => {
  let inFlight = 0;
  const call = () => {
    inFlight += 1;
    return answerAfter(8_000)();
  };
  for (let index = 0; index < 100; index += 1) void throughTraffic("read", call, "busy").catch(() => undefined);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(inFlight).toBe(16);
  expect(await timed("lead", "read", 3_000)).toBeLessThan(3_300);
});

it("three officers who ask all the time, and one of them for much more, come away with the same", async () => {
  const counts = { much: 0, some: 0, more: 0 };
  const ask = (owner: keyof typeof counts): Promise<void> =>
    throughTraffic("read", answerAfter(20), owner)
      .then(() => (counts[owner] += 1))
      .catch(() => answerAfter(100)())
      .then(() => ask(owner));
  for (let index = 0; index < 60; index += 1) void ask("much");
  for (let index = 0; index < 5; index += 1) void Promise.all([ask("some"), ask("more")]);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(Math.abs(counts.much - counts.some)).toBeLessThanOrEqual(3);
  expect(Math.abs(counts.more - counts.some)).toBeLessThanOrEqual(3);
  expect(counts.much + counts.some + counts.more).toBeGreaterThan(150);
});

it("a flood of one officer's writes holds up neither another's write nor another's read", async () => {
  flood("busy", 100, { priority: "write" });
  await vi.advanceTimersByTimeAsync(300);
  expect(await timed("lead", "write")).toBeLessThan(500);
  flood("busy", 100, { priority: "write" });
  expect(await timed("analyst")).toBeLessThan(1_300);
});

it("an officer's own write goes before the reads they wait for, also where the queue is full", async () => {
  flood("busy", 110);
  expect(await timed("busy", "write")).toBeLessThan(500);
});
