import { afterEach, describe, expect, it, vi } from "vitest";
import { Memory } from "./memory";

afterEach(() => vi.useRealTimers());

const at = (seconds: number) => vi.useFakeTimers({ toFake: ["Date"], now: seconds * 1_000 });

describe("what is remembered for ten seconds", () => {
  it("is made once while it is on its way, however long that takes, and ages from when it came", async () => {
    const made: ((value: number) => void)[] = [];
    const memory = new Memory<number>();
    const ask = () => memory.recall("view", 10_000, () => new Promise((settle) => made.push(settle)));
    at(0);
    const early = ask();
    at(30);
    const late = ask();
    made[0]?.(7);
    expect(await Promise.all([early, late])).toEqual([7, 7]);
    at(39.9);
    expect(await ask()).toBe(7);
    at(40);
    void ask();
    expect(made).toHaveLength(2);
  });

  it("is a failure too, so that a vendor that is down is not asked by everybody", async () => {
    const make = vi.fn(() => Promise.reject(new Error("down")));
    const memory = new Memory<number>();
    const ask = () => memory.recall("view", 60_000, make);
    at(0);
    await expect(ask()).rejects.toThrow("down");
    at(9.9);
    await expect(ask()).rejects.toThrow("down");
    expect(make).toHaveBeenCalledTimes(1);
    at(10);
    await expect(ask()).rejects.toThrow("down");
    expect(make).toHaveBeenCalledTimes(2);
  });
});
