import { describe, expect, it } from "vitest";
import type { Problem } from "@/lib/http/problem";
import { afterRecovery, begin, end, type Ending, endingOf, followedTo, maySend, openAttempt } from "./attempt";
import type { Operation } from "./contract";
import { OPERATION_STATES, type OperationState } from "@/lib/domain/operationStates";

const problem = (code: string, more: Partial<Problem> = {}): Problem => ({
  ...{ type: "about:blank", title: code, status: 400, code },
  ...more,
});
const operation = (outcome: OperationState, id = "01OPERATION"): Operation => ({
  id,
  action: "reassign",
  target: { entityId: "e", serviceName: "KYC" },
  changes: [],
  outcome,
  createdAt: "2026-11-23T00:00:00Z",
});
const ended = (ending: Ending) => end(begin(openAttempt("first"), "unused"), ending);
const keyAfter = (ending: Ending) => begin(ended(ending), "fresh").key;
const failed = (code: string, more?: Partial<Problem>) => endingOf(problem(code, more));

describe("the Idempotency-Key of a form", () => {
  it("is the one it opened with when it is sent for the first time", () => {
    expect(begin(openAttempt("first"), "fresh").key).toBe("first");
  });

  it.each([
    ["no answer came", failed("OFFLINE", { sent: "unknown" })],
    ["the answer could not be read", failed("UNREADABLE", { sent: "unknown" })],
    ["something between answered in the server's place", failed("INTERNAL")],
    ["the session had ended", failed("UNAUTHENTICATED", { sent: "no" })],
    ["the first request still runs", failed("IDEMPOTENCY_IN_FLIGHT", { sent: "unknown", operationId: "01A" })],
    ["the outcome is unknown", { kind: "operation", operation: operation("UNKNOWN") }],
  ] satisfies [string, Ending][])("stays when %s", (_why, ending) => {
    expect(keyAfter(ending)).toBe("first");
  });

  it.each([
    ["the input was refused", failed("VALIDATION", { sent: "no" })],
    ["it was not allowed", failed("FORBIDDEN", { sent: "no" })],
    ["FrankieOne could not be reached", failed("UPSTREAM_UNAVAILABLE", { sent: "no", operationId: "01A" })],
    ["FrankieOne refused", failed("UPSTREAM_REJECTED", { sent: "yes", operationId: "01A" })],
    ["following it found that it never happened", { kind: "operation", operation: operation("NOT_APPLIED") }],
    ["the officer was offline before sending", failed("NOT_ONLINE", { sent: "no" })],
  ] satisfies [string, Ending][])("is a new one when %s", (_why, ending) => {
    expect(keyAfter(ending)).toBe("fresh");
  });
});

describe("after an ending", () => {
  it.each(OPERATION_STATES)("%s lets the same thing be sent again only when nothing was changed", (state) => {
    const again = maySend(ended({ kind: "operation", operation: operation(state) }));
    expect(again).toBe(["NOT_SENT", "REJECTED", "NOT_APPLIED"].includes(state));
  });

  it("a changed form whose first version had arrived learns that, and cannot be sent", () => {
    const attempt = ended(failed("IDEMPOTENCY_KEY_REUSED", { sent: "no", operationId: "01OPERATION" }));
    expect(maySend(attempt)).toBe(false);
    const known = followedTo(attempt, operation("CONFIRMED"));
    expect(known.ending).toMatchObject({ kind: "operation", earlier: true, operation: { outcome: "CONFIRMED" } });
    expect(maySend(known)).toBe(false);
  });

  it("news of another operation changes nothing", () => {
    const attempt = ended({ kind: "operation", operation: operation("UNKNOWN") });
    expect(followedTo(attempt, operation("CONFIRMED", "01OTHER"))).toBe(attempt);
  });

  it("a conflict carries the case as it is now; without one it is a plain failure", () => {
    const conflict = problem("PRECONDITION_FAILED", { current: { serviceProfile: { assignee: "Ben" } }, sent: "no" });
    expect(endingOf(conflict, '"v2"')).toMatchObject({ kind: "conflict", etag: '"v2"' });
    expect(endingOf(conflict).kind).toBe("failure");
    expect(endingOf(problem("PRECONDITION_FAILED", { current: null }), '"v2"').kind).toBe("failure");
  });

  it("nothing can be sent while something is being sent", () => {
    expect(maySend(begin(openAttempt("first"), "fresh"))).toBe(false);
  });
});

describe("what has come back", () => {
  const offline = failed("NOT_ONLINE", { sent: "no" });
  const signedOut = failed("UNAUTHENTICATED", { sent: "no" });

  it("takes away the failure that is no longer true, and keeps the key: the request is the same", () => {
    for (const [ending, recovery] of [
      [offline, "online"],
      [signedOut, "signed-in"],
    ] as const)
      expect(afterRecovery(ended(ending), recovery)).toEqual({ key: "first", sending: false });
  });

  it.each([
    ["signing in", offline, "signed-in"],
    ["the network", signedOut, "online"],
    ["the network, as it may have been sent,", failed("OFFLINE", { sent: "unknown" }), "online"],
    ["signing in", { kind: "operation", operation: operation("UNKNOWN") }, "signed-in"],
  ] as const)("%s takes nothing else away", (_, ending, recovery) => {
    expect(afterRecovery(ended(ending), recovery)).toEqual(ended(ending));
  });
});
