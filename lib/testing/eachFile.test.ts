import { afterEach, expect, test, vi } from "vitest";
import { beginAfresh } from "./eachFile.testing";

/*
 * What one file of tests does to its process, no other finds.
 */

afterEach(() => beginAfresh());

test("a module is another after it, and has nothing of what it held", async () => {
  const before = await import("@/lib/perProcess");
  before.perProcess("of a test", () => "before").get();
  beginAfresh();
  const after = await import("@/lib/perProcess");
  expect(after).not.toBe(before);
  expect(after.perProcess("of a test", () => "after").get()).toBe("after");
});

test("what still runs of the file before holds on to its own values", async () => {
  const before = await import("@/lib/perProcess");
  beginAfresh();
  const after = await import("@/lib/perProcess");
  before.perProcess("of a test", () => "late").get();
  expect(after.perProcess("of a test", () => "after").get()).toBe("after");
});

test("settings are what they were: set, changed, deleted or stubbed", () => {
  const before = { ...process.env };
  Object.assign(process.env, { DATABASE_URL: "postgres://elsewhere", FRANKIEONE_RATE_PER_SECOND: "1" });
  delete process.env.LOG_LEVEL;
  vi.stubEnv("LEDGER_KEY", "stubbed");
  beginAfresh();
  expect({ ...process.env }).toEqual(before);
});

test("the clock runs, and the stubs of globals are gone", () => {
  const { fetch } = globalThis;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", () => undefined);
  beginAfresh();
  expect(vi.isFakeTimers()).toBe(false);
  expect(globalThis.fetch).toBe(fetch);
});

test("what was to happen at the end of the process no longer happens", () => {
  const last = () => undefined;
  process.on("exit", last);
  beginAfresh();
  expect(process.listeners("exit")).not.toContain(last);
});

test("a document in the process they share is refused", () => {
  vi.stubGlobal("document", {});
  expect(beginAfresh).toThrow("begins with the line");
  vi.unstubAllGlobals();
});
