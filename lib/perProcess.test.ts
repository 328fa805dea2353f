import { afterEach, expect, it, vi } from "vitest";
import { perProcess } from "./perProcess";

afterEach(() => void perProcess("of a test", () => 0).take());

it("a module that is evaluated twice finds the value the first one made", async () => {
  perProcess("of a test", () => 1).get();
  vi.resetModules();
  const again = await import("./perProcess");
  expect(again.perProcess("of a test", () => 2).get()).toBe(1);
});

it("a value that could not be made is made by the next to ask", () => {
  const make = vi
    .fn(() => 3)
    .mockImplementationOnce(() => {
      throw new Error("not now");
    });
  const place = perProcess("of a test", make);
  expect(place.get).toThrow("not now");
  expect(place.get()).toBe(3);
});

it("what is put there may be nothing at all, and stays until it is taken", () => {
  const place = perProcess<number | undefined>("of a test", () => 4);
  place.put(undefined);
  expect(place.get()).toBeUndefined();
  place.take();
  expect(place.get()).toBe(4);
});
