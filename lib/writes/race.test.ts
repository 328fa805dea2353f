import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import { auditEvent } from "@/lib/frankieone/wire/audit";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { foreignWrites, otherFields, seenIn } from "./race";

const OPERATION = "01KBR0000000000000000000AA";
const WRITE = { operationId: OPERATION, username: "ana@desk.example" };
const target = { entityId: "e", serviceName: "KYC" };
const id = (seconds: number) => `01KBR${String(seconds).padStart(5, "0")}0000000000000000`;
const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toISOString();

const event = (seconds: number, more: Partial<AuditEvent> = {}): AuditEvent =>
  auditEvent.parse({
    requestId: id(seconds),
    timestamp: at(seconds),
    type: "SERVICE_PROFILE_UPDATE",
    source: "torres@vendor.example",
    description: "Service profile updated",
    serviceName: "KYC",
    ...more,
  });
const ours = event(50, {
  source: "ana@desk.example",
  userComment: { text: `Took it [ref ${OPERATION}]`, commentId: "c" },
});
const seen = { requestId: id(10), at: at(10) };
const others = (events: AuditEvent[]) => foreignWrites(events, WRITE, seen);

describe("what a read accounts for", () => {
  it("is the newest change it shows, of the profile or of a run", () => {
    const profile = serviceProfile.parse({
      ...{ updatedRequestId: id(5), updatedAt: at(9) },
      workflowSummaries: [
        { statusOverrideRequestId: id(7), statusOverrideAt: at(3) },
        { statusOverrideRequestId: "no ULID", statusOverrideAt: "no time" },
      ],
    });
    expect(seenIn(profile, undefined)).toEqual({ requestId: id(7), at: at(9) });
  });

  it("reaches up to the read itself, less the slack of the vendor's clocks", () => {
    const profile = serviceProfile.parse({ updatedRequestId: id(5), updatedAt: at(1) });
    const read = Date.parse(at(100));
    expect(seenIn(profile, ulid(read))).toEqual({ requestId: id(5), at: at(95) });
  });

  it("is unknown where the vendor tells neither ids nor times", () => {
    expect(seenIn(serviceProfile.parse({}), "11111111-2222-4333-8444-555555555555")).toEqual({});
  });
});

describe("the fields of others in a read-back", () => {
  const before = { assignee: "Ben", reviewer: "Chloe", updatedRequestId: id(1), future: { a: 1, b: 2 } };
  const change = { target, changes: [{ field: "assignee", to: "Ana" }] };

  it("are those that differ beside our own and the stamps every write leaves", () => {
    const after = { ...before, assignee: "Ana", updatedRequestId: id(2), updatedBy: "ana" };
    expect(otherFields(before, after, change)).toEqual([]);
    expect(otherFields(before, { ...after, reviewer: "Torres" }, change)).toEqual(["reviewer"]);
    expect(otherFields(before, { ...after, reviewer: undefined, state: "ARCHIVED" }, change)).toEqual([
      "reviewer",
      "state",
    ]);
  });

  it("include fields we do not know, and never mind the order of keys", () => {
    expect(otherFields(before, { ...before, future: { b: 2, a: 1 } }, change)).toEqual([]);
    expect(otherFields(before, { ...before, future: { a: 9, b: 2 } }, change)).toEqual(["future"]);
  });

  it("leave out what follows from our own field", () => {
    const workflow = { target, changes: [{ field: "currentWorkflowName", to: "W2" }] };
    expect(
      otherFields({ currentWorkflowId: "1" }, { currentWorkflowId: "2", currentWorkflowName: "W2" }, workflow),
    ).toEqual([]);
  });

  it("of an override are those outside the overridden run, or in it beside the override", () => {
    const run = (more: object) => ({ workflowExecutionId: "X", status: "REVIEW", ...more });
    const override = { target: { ...target, workflowExecutionId: "X" }, changes: [{ field: "status", to: "PASS" }] };
    const was = { workflowSummaries: [run({ issues: [] }), run({ workflowExecutionId: "Y" })] };
    const ourOwn = run({ status: "PASS", statusOverrideBy: "ana", statusOverrideRequestId: id(2), issues: [] });
    const other = run({ workflowExecutionId: "Y" });
    expect(otherFields(was, { workflowSummaries: [ourOwn, other] }, override)).toEqual([]);
    for (const changed of [
      [{ ...ourOwn, issues: ["new"] }, other],
      [ourOwn, { ...other, status: "FAIL" }],
    ])
      expect(otherFields(was, { workflowSummaries: changed }, override)).toEqual(["workflowSummaries"]);
  });
});

describe("others' writes in the vendor's audit", () => {
  it("are those after what we saw and before ours, oldest first, with who and what", () => {
    const events = [event(60), ours, event(40, { source: "second" }), event(30, { source: "first" }), event(10)];
    expect(others(events)?.map(({ by }) => by)).toEqual(["first", "second"]);
    expect(others(events)?.[0]).toEqual({ by: "first", at: at(30), what: "Service profile updated" });
  });

  it("include one that arrived after ours and took effect before it", () => {
    const overtaker = event(55, { timestamp: at(45) });
    expect(others([overtaker, ours])).toHaveLength(1);
  });

  it("do not include what took effect before the last change we saw, although it arrived after it", () => {
    const slow = event(12, { timestamp: at(9) });
    expect(others([ours, slow])).toEqual([]);
  });

  it("do not include other profiles of the person, readers, or the other events of our own request", () => {
    const elsewhere = event(30, { serviceName: "AML" });
    const reader = event(31, { type: "ENTITY_LOOKUP" });
    const sameRequest = event(50, { type: "SERVICE_PROFILE_STATE_CHANGE" });
    expect(others([sameRequest, ours, reader, elsewhere])).toEqual([]);
  });

  it("include a change of the whole entity, and types of event nobody knows yet", () => {
    const entity = event(30, { serviceName: undefined, type: "ENTITY_UPDATE" });
    const unknown = event(31, { type: "FROM_THE_FUTURE" });
    expect(others([ours, unknown, entity])).toHaveLength(2);
  });

  it("are not known when our read accounts for nothing", () => {
    expect(foreignWrites([ours, event(30)], WRITE, {})).toBeUndefined();
  });

  it("are not known while the audit does not even show our own", () => {
    expect(others([event(30)])).toBeUndefined();
  });
});
