import { describe, expect, it } from "vitest";
import { inTime } from "./pageRead";

describe("what a document waits for", () => {
  it("is what has been read by then, or why it could not be", async () => {
    await expect(inTime(Promise.resolve("rows"))).resolves.toBe("rows");
    await expect(inTime(Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  });

  it("is not a vendor that never answers", async () => {
    await expect(inTime(new Promise(() => undefined))).resolves.toBeUndefined();
  });
});
