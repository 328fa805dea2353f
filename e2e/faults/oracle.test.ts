import { describe, expect, it } from "vitest";
import { fieldOfHit, fieldOfMonitoring, RUN_STARTED } from "@/lib/domain/changedFields";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import type { OperationRow } from "@/lib/writes/operations";
import type { RunRecord, Answered } from "./runRecord";
import { judge, type Kind } from "./oracle";

/* A judge that cannot condemn proves nothing: each wrong is planted into an honest run, and must be found. */

const ID = "01KBR00000000000000000AAAA";
const PROFILE = "/v2/individuals/e/serviceprofiles/KYC";

const call = (more: Partial<LoggedCall> = {}): LoggedCall => ({
  ...{
    method: "PATCH",
    path: PROFILE,
    query: "",
    headers: { "x-frankie-username": "ana@desk.example" },
    status: 200,
    applied: true,
    requestId: "R2",
    version: 2,
  },
  ...{
    body: `{"serviceProfile":{"assignee":"Ana"},"comment":{"text":"x [ref ${ID}]"}}`,
    time: "2026-11-23T10:00:00.000Z",
  },
  ...more,
});
const read = call({ method: "GET", body: "", requestId: "R1", version: 1, applied: false });
const operation = (more: Partial<OperationRow> = {}) =>
  ({
    ...{
      id: ID,
      officerId: "o",
      sentAs: "ana@desk.example",
      idempotencyKey: "k",
      state: "CONFIRMED",
      upstreamRequestId: "R2",
      race: null,
    },
    ...{ sentAt: new Date("2026-11-23T09:59:59Z"), changes: [{ field: "assignee", to: "Ana" }] },
    ...more,
  }) as OperationRow;
const story = (...outcomes: string[]) => outcomes.map((outcome) => ({ operationId: ID, outcome }));
const told = (answer: Answered["answer"], at = "2026-11-23T10:00:01Z"): Answered => ({
  ...{ officerId: "o", key: "k" },
  ...{ at: Date.parse(at), answer },
});

const quoting = (id: string) => JSON.stringify({ comment: { text: `As in [ref ${id}] before` } });

const honest: RunRecord = {
  calls: [read, call()],
  operations: [operation()],
  ledger: story("INTENT", "SENT", "CONFIRMED"),
  answered: [told({ status: 200, outcome: "CONFIRMED" })],
  outside: [],
  onRecordAtArrival: new Map([[ID, "SENT"]]),
};

const found = (changes: Partial<RunRecord>): Kind[] => [
  ...new Set(judge({ ...honest, ...changes }).violations.map(({ kind }) => kind)),
];
/** The same run with an operation in another state, its ledger rows to match. */
const ending = (state: OperationRow["state"], more: Partial<RunRecord> = {}): Partial<RunRecord> => ({
  operations: [operation({ state })],
  ledger: story("INTENT", "SENT", state),
  answered: [],
  ...more,
});

describe("the judge", () => {
  it("has nothing against an honest run", () => {
    expect(judge(honest)).toMatchObject({ arrivals: 1, applied: 1, operations: 1, violations: [] });
    expect(found(ending("SUPERSEDED"))).toEqual([]);
    expect(found(ending("NOT_APPLIED", { calls: [call({ applied: false, status: 503 })] }))).toEqual([]);
    expect(found(ending("NOT_SENT", { calls: [] }))).toEqual([]);
  });

  it.each<[Kind, string, Partial<RunRecord>]>([
    ["lost", "applied, and called not applied", ending("NOT_APPLIED")],
    ["lost", "applied, and called not sent", ending("NOT_SENT")],
    ["phantom", "never seen, and called confirmed", { calls: [] }],
    ["phantom", "seen, not applied, and called confirmed", { calls: [call({ applied: false, status: 503 })] }],
    ["phantom", "applied in part, and called confirmed", { calls: [read, call({ partly: true })] }],
    ["lost", "applied in part, and called not applied", ending("NOT_APPLIED", { calls: [call({ partly: true })] })],
    ["wrong", "confirmed under another id", { operations: [operation({ upstreamRequestId: "R9" })] }],
    [
      "wrong",
      "another value on record than sent",
      { operations: [operation({ changes: [{ field: "f", to: "Ben" }] })] },
    ],
    [
      "wrong",
      "called refused without a refusal",
      ending("REJECTED", { calls: [call({ applied: false, status: 503 })] }),
    ],
    [
      "wrong",
      "sent in another officer's name",
      { calls: [read, call({ headers: { "x-frankie-username": "ben@desk.example" } })] },
    ],
    ["phantom", "confirmed by a write that only quotes it", { calls: [read, call({ body: quoting(ID) })] }],
    ["doubled", "sent twice", { calls: [call(), call({ applied: false })] }],
    ["orphan", "sent without any record", { calls: [call(), call({ body: "{}" })] }],
    ["orphan", "sent before SENT was committed", { onRecordAtArrival: new Map([[ID, "INTENT"]]) }],
    ["orphan", "sent before anything was committed", { onRecordAtArrival: new Map() }],
    ["unrecorded", "without its ledger rows", { ledger: story("INTENT", "SENT") }],
    ["unrecorded", "in a ledger that says otherwise", { ledger: story("INTENT", "SENT", "NOT_APPLIED") }],
    ["unsettled", "still open", ending("UNKNOWN")],
    ["undecided", "left to a person unnecessarily", ending("NEEDS_HUMAN")],
    [
      "unmarked",
      "somebody wrote in between",
      { calls: [read, call({ version: 3 })], outside: [{ path: PROFILE, version: 2 }] },
    ],
    ["unhandled", "a failure without an error code of ours", { answered: [told({ status: 500, code: "INTERNAL" })] }],
  ])("finds %s: %s", (kind, _how, changes) => {
    expect(found(changes)).toContain(kind);
  });

  it.each<[string, Answered["answer"], Partial<RunRecord>]>([
    ["done, when it was not", { status: 200, outcome: "CONFIRMED" }, ending("NOT_APPLIED", { calls: [] })],
    ["nothing sent, when it was", { status: 503, code: "AUDIT_UNAVAILABLE", sent: "no" }, {}],
    ["refused, when it was applied", { status: 422, code: "UPSTREAM_REJECTED", sent: "yes" }, {}],
    ["nothing done, while nobody knows", { status: 503, code: "UPSTREAM_RATE_LIMITED", sent: "no" }, ending("UNKNOWN")],
  ])("finds untrue words: %s", (_how, answer, changes) => {
    expect(found({ ...changes, answered: [told(answer)] })).toContain("untrue");
  });

  it("takes words for what was known when they were said", () => {
    const before = told({ status: 412, code: "PRECONDITION_FAILED", sent: "no" }, "2026-11-23T09:59:00Z");
    expect(found({ answered: [before] })).toEqual([]);
    expect(found({ answered: [told({ status: 202, outcome: "UNKNOWN" }), told("lost")] })).toEqual([]);
  });

  it.each([
    ["said yes and did nothing", { applied: false }],
    ["did a part of it", { partly: true }],
    ["did a part of it and said that it failed", { partly: true, status: 500 }],
  ])("accepts a person's help where the vendor %s", (_what, more) => {
    expect(found(ending("NEEDS_HUMAN", { calls: [call(more)] }))).toEqual([]);
  });
});

describe("a decision on hits", () => {
  const body = (ids: string[], manualStatus = "FALSE_POSITIVE") =>
    JSON.stringify({ processResults: ids, manualStatus, comment: { text: `x [ref ${ID}]` } });
  const changes = ["h1", "h2"].map((id) => ({ field: fieldOfHit(id), to: "FALSE_POSITIVE" }));
  const decided = (sent: string) =>
    found({ calls: [read, call({ body: sent })], operations: [operation({ changes })] });

  it("is honest where the hits on record are the hits that were sent, in whatever order", () => {
    expect(decided(body(["h2", "h1"]))).toEqual([]);
  });

  it.each([
    ["another hit", body(["h1", "h3"])],
    ["one hit more", body(["h1", "h2", "h3"])],
    ["one hit fewer", body(["h1"])],
    ["another decision", body(["h1", "h2"], "UNKNOWN")],
  ])("is wrong where %s was sent", (_what, sent) => {
    expect(decided(sent)).toEqual(["wrong"]);
  });
});

describe("what the address says, and not the body", () => {
  const body = JSON.stringify({ comment: { text: `x [ref ${ID}]` } });
  const judged = (more: Partial<LoggedCall>, field: string, to: string) =>
    found({ calls: [read, call({ body, ...more })], operations: [operation({ changes: [{ field, to }] })] });
  const monitored = (query: string) =>
    judged({ path: "/v2/individuals/e/monitor", query }, fieldOfMonitoring("AML"), "ENABLED");

  it("is held against a switch of monitoring", () => {
    expect(monitored("enabled=true&monitoringTypes=ACTIVITY,AML")).toEqual([]);
    expect(monitored("enabled=false&monitoringTypes=AML")).toEqual(["wrong"]);
    expect(monitored("enabled=true&monitoringTypes=ACTIVITY")).toEqual(["wrong"]);
  });

  it("is held against a new run", () => {
    expect(judged({ method: "POST", path: `${PROFILE}/workflows/w/execute` }, "run", RUN_STARTED)).toEqual([]);
    expect(judged({}, "run", RUN_STARTED)).toEqual(["wrong"]);
  });
});
