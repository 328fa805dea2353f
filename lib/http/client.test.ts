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

const told = (status: number) => vi.fn(async () => new Response("upstream connect error", { status }));

it("a proxy's words that a server is away are told as such, and leave open whether a write got through", async () => {
  vi.stubGlobal("fetch", told(503));
  const title = "Countersign is unavailable";
  const writing = request("/api/notes", { method: "POST", answer: done });
  await expect(writing).rejects.toMatchObject({ problem: { title, sent: "unknown" } });
  const reading = await request("/api/cases", { answer: done }).catch((error: unknown) => error);
  expect(reading).toMatchObject({ problem: { title, sent: undefined } });
});

it("what the browser cannot read of our failures of a write is not taken for nothing", async () => {
  vi.stubGlobal("fetch", told(500));
  const problem = { title: "Countersign reported an error", sent: "unknown" };
  await expect(request("/api/notes", { method: "POST", answer: done })).rejects.toMatchObject({ problem });
});
