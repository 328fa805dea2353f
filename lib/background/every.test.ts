import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { endTasks, every } from "./every";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  endTasks();
  vi.useRealTimers();
});

const fails = async () => {
  throw new Error("no database");
};

it("a task that fails is tried again, and stops no other", async () => {
  const [failing, other] = [vi.fn(fails), vi.fn(async () => undefined)];
  every(1_000, "failing", failing);
  every(1_000, "other", other);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(failing).toHaveBeenCalledTimes(3);
  expect(other).toHaveBeenCalledTimes(3);
});

it("a task that takes longer than its interval does not run twice at the same time", async () => {
  let end = () => undefined as void;
  const slow = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  every(1_000, "slow", slow);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(slow).toHaveBeenCalledTimes(1);
  end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(slow).toHaveBeenCalledTimes(2);
});

it("a second start under the same name starts nothing", async () => {
  const [first, second] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  every(1_000, "same", first);
  every(1_000, "same", second);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(second).not.toHaveBeenCalled();
});
