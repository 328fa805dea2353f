import { describe, expect, it } from "vitest";
import { ABSOLUTE_LIMIT_MS, IDLE_LIMIT_MS, isTouchDue, sessionStatusOf, TOUCH_INTERVAL_MS } from "./rules";

const start = new Date("2026-03-02T08:00:00Z");
const after = (milliseconds: number, from = start) => new Date(from.getTime() + milliseconds);
const session = (lastSeenAt = start, endedAt: Date | null = null) => ({ createdAt: start, lastSeenAt, endedAt });

describe("a session", () => {
  it("lasts through 30 minutes of idleness and not a second longer", () => {
    expect(sessionStatusOf(session(), false, after(IDLE_LIMIT_MS))).toBe("active");
    expect(sessionStatusOf(session(), false, after(IDLE_LIMIT_MS + 1000))).toBe("idle");
  });

  it("ends after 12 hours and a second although it was used a moment ago", () => {
    const seen = after(ABSOLUTE_LIMIT_MS - 30_000);
    expect(sessionStatusOf(session(seen), false, after(ABSOLUTE_LIMIT_MS))).toBe("active");
    expect(sessionStatusOf(session(seen), false, after(ABSOLUTE_LIMIT_MS + 1000))).toBe("expired");
  });

  it("is over at once when it was ended or its officer was disabled", () => {
    expect(sessionStatusOf(session(start, start), false, start)).toBe("ended");
    expect(sessionStatusOf(session(), true, start)).toBe("ended");
  });

  it("is not lengthened by a clock that was set back", () => {
    expect(sessionStatusOf(session(after(3_600_000)), false, start)).toBe("expired");
    expect(sessionStatusOf(session(after(1000)), false, start)).toBe("active");
  });

  it("is written at most once a minute", () => {
    expect(isTouchDue(start, after(TOUCH_INTERVAL_MS - 1))).toBe(false);
    expect(isTouchDue(start, after(TOUCH_INTERVAL_MS))).toBe(true);
  });
});
