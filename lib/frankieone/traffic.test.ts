import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UpstreamError } from "./errors";
import { resetTraffic, shareQuotaAmong, throughTraffic } from "./traffic";

vi.mock("@/lib/env", () => ({ getEnv: () => ({ FRANKIEONE_RATE_PER_SECOND: 20 }) }));

beforeEach(() => {
  vi.useFakeTimers();
  resetTraffic();
});
afterEach(() => vi.useRealTimers());

const down = () => Promise.reject(new UpstreamError("UPSTREAM_ERROR", "maybe", { status: 500 }));
const up = () => Promise.resolve("fine");
const fails = (call: () => Promise<unknown>) => throughTraffic("read", call).catch((error: unknown) => error);

/** Runs one call after the other to its end. */
async function oneByOne(times: number, call: () => Promise<unknown>): Promise<unknown[]> {
  const ended: unknown[] = [];
  for (let index = 0; index < times; index += 1) {
    const running = fails(call);
    await vi.advanceTimersByTimeAsync(200);
    ended.push(await running);
  }
  return ended;
}

describe("the rate", () => {
  async function startedWithin(milliseconds: number): Promise<number> {
    let started = 0;
    for (let index = 0; index < 90; index += 1)
      void throughTraffic("read", async () => (started += 1)).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(milliseconds);
    return started;
  }

  it("is never above the customer's quota in any second", async () => {
    expect(await startedWithin(999)).toBeLessThanOrEqual(20);
    expect(await startedWithin(0)).toBeLessThanOrEqual(22);
  });

  it("is shared among the instances", async () => {
    shareQuotaAmong(4);
    expect(await startedWithin(1_999)).toBeLessThanOrEqual(11);
  });
});

describe("the calls of a plan", () => {
  async function startedIn(milliseconds: number, priority: "bulk" | "read", calls: number): Promise<() => number> {
    let started = 0;
    for (let index = 0; index < calls; index += 1)
      void throughTraffic(priority, async () => (started += 1)).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(milliseconds);
    return () => started;
  }

  it("take a part of the rate, however many there are", async () => {
    const started = await startedIn(999, "bulk", 90);
    // Three calls each: 70% of twenty.
    expect(started()).toBeGreaterThanOrEqual(3);
    expect(started()).toBeLessThanOrEqual(5);
  });

  it("leave the whole rate to people who need it", async () => {
    void (await startedIn(0, "bulk", 60));
    const people = await startedIn(1_999, "read", 40);
    expect(people()).toBeGreaterThanOrEqual(34);
  });
});

describe("the queue", () => {
  it("lets a write go before reads that wait", async () => {
    const order: string[] = [];
    const read = () => throughTraffic("read", async () => order.push("read"));
    const calls = [...Array.from({ length: 10 }, read), throughTraffic("write", async () => order.push("write"))];
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.all(calls);
    expect(order.indexOf("write")).toBeLessThanOrEqual(2);
  });

  it("refuses at once when it is full, and says that nothing was sent", async () => {
    for (let index = 0; index < 110; index += 1) void fails(up);
    expect(await fails(up)).toMatchObject({ code: "OVERLOADED", applied: "no" });
    await vi.advanceTimersByTimeAsync(20_000);
  });

  it("refuses a call whose turn comes too late, without making it", async () => {
    const made = vi.fn(() => new Promise((done) => setTimeout(done, 30_000)));
    for (let index = 0; index < 48; index += 1)
      void throughTraffic("read", made, `officer ${index % 3}`).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(5_000);
    const late = fails(made);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await late).toMatchObject({ code: "OVERLOADED", applied: "no" });
    expect(made).toHaveBeenCalledTimes(48);
  });
});

describe("the breaker", () => {
  it("leaves a vendor alone that failed five times in a row, and says that nothing was sent", async () => {
    const call = vi.fn(down);
    const ended = await oneByOne(9, call);
    expect(call).toHaveBeenCalledTimes(5);
    expect(ended.at(-1)).toMatchObject({
      code: "UPSTREAM_UNAVAILABLE",
      applied: "no",
      facts: { standingOff: true, retryAfterSeconds: 10 },
    });
  });

  it("probes once after its pause, and closes when the vendor is back", async () => {
    await oneByOne(6, down);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await oneByOne(3, up)).toEqual(["fine", "fine", "fine"]);
  });

  it("stays closed however often the vendor refuses", async () => {
    const refusal = vi.fn(() => Promise.reject(new UpstreamError("NOT_FOUND", "no", { refused: true, status: 404 })));
    await oneByOne(20, refusal);
    expect(refusal).toHaveBeenCalledTimes(20);
  });
});

it("when the vendor says slow down, everybody waits", async () => {
  void fails(() => Promise.reject(new UpstreamError("UPSTREAM_RATE_LIMITED", "no", { retryAfterSeconds: 3 })));
  await vi.advanceTimersByTimeAsync(200);
  const other = vi.fn(up);
  void fails(other);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(other).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(other).toHaveBeenCalledOnce();
});
