// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isAttended, UNATTENDED_HEADER, watchAttendance } from "./attendance";
import { request } from "./client";

beforeEach(() => {
  vi.useFakeTimers();
  watchAttendance();
  window.dispatchEvent(new KeyboardEvent("keydown"));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a tab is unattended after a minute without input, and attended again with the next touch of a key or the mouse", () => {
  vi.advanceTimersByTime(59_000);
  expect(isAttended()).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(isAttended()).toBe(false);
  for (const kind of ["pointerdown", "keydown", "wheel"]) {
    vi.advanceTimersByTime(120_000);
    expect(isAttended()).toBe(false);
    window.dispatchEvent(new Event(kind));
    expect(isAttended()).toBe(true);
  }
});

it("what an unattended tab asks for by itself is marked, so that it does not keep the session alive", async () => {
  const marks: (string | null)[] = [];
  vi.stubGlobal("fetch", async (_path: string, { headers }: { headers: Headers }) => {
    marks.push(headers.get(UNATTENDED_HEADER));
    return Response.json({});
  });
  await request("/api/x", { answer: () => ({}) });
  vi.advanceTimersByTime(60_000);
  await request("/api/x", { answer: () => ({}) });
  expect(marks).toEqual([null, "1"]);
});
