// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { holding, request } from "./client";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const answered = () => vi.fn(async () => Response.json({ done: true }));
const done = holding<{ done: boolean }>("done");

it("a write of a browser without a network is not tried, and certainly not sent", async () => {
  const fetched = answered();
  vi.stubGlobal("fetch", fetched);
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const problem = { code: "NOT_ONLINE", sent: "no" };
  await expect(request("/api/drafts", { method: "POST", answer: done })).rejects.toMatchObject({ problem });
  expect(fetched).not.toHaveBeenCalled();
});

it("a reading is tried all the same: the browser may be wrong", async () => {
  vi.stubGlobal("fetch", answered());
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await expect(request("/api/cases", { answer: done })).resolves.toMatchObject({ data: { done: true } });
});
