import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dismiss, holdNotice, noticeStore, notify, releaseNotice } from "./notices";

const A_MINUTE = 60_000;
const shown = () => noticeStore.current().map(({ title }) => title);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  noticeStore.current().forEach(({ id }) => dismiss(id));
  vi.useRealTimers();
});

it("a failure stays until it is closed, so that nobody misses it", () => {
  notify({ id: "a", tone: "critical", title: "Not sent" });
  vi.advanceTimersByTime(A_MINUTE);
  expect(shown()).toEqual(["Not sent"]);
  dismiss("a");
  expect(shown()).toEqual([]);
});

it("good news goes by itself", () => {
  notify({ id: "a", tone: "good", title: "Confirmed" });
  vi.advanceTimersByTime(A_MINUTE);
  expect(shown()).toEqual([]);
});

it("the same id replaces its message and its time, so that good news cannot outlive a failure it became", () => {
  notify({ id: "a", tone: "info", title: "Sending" });
  notify({ id: "a", tone: "critical", title: "Refused" });
  vi.advanceTimersByTime(A_MINUTE);
  expect(shown()).toEqual(["Refused"]);
});

it("a message stays while it is being read, and goes after", () => {
  notify({ id: "a", tone: "good", title: "Confirmed" });
  holdNotice("a");
  vi.advanceTimersByTime(A_MINUTE);
  expect(shown()).toEqual(["Confirmed"]);
  releaseNotice("a");
  vi.advanceTimersByTime(A_MINUTE);
  expect(shown()).toEqual([]);
});

it("tells its listeners until they leave", () => {
  const listener = vi.fn();
  const leave = noticeStore.subscribe(listener);
  notify({ id: "a", tone: "good", title: "Confirmed" });
  leave();
  dismiss("a");
  expect(listener).toHaveBeenCalledTimes(1);
});
