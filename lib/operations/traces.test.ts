import { describe, expect, it } from "vitest";
import { auditEvent } from "@/lib/frankieone/wire/audit";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { referenceOf } from "@/lib/writes/reference";
import { entriesSince, recordOf } from "./traces";

const ID = "01KBR00000000000000000AAAA";
const SOURCE = "ana@desk.example";
const WRITE = { operationId: ID, username: SOURCE };
const target = { entityId: "e", serviceName: "KYC" };
const wanted = { action: "reassign", target, changes: [{ field: "assignee", from: "Ana", to: "Ben" }] };

describe("what the record shows", () => {
  const profile = (more: object) => serviceProfile.parse({ workflowSummaries: [], ...more });

  it("is the value that stands there now and who set it last, also when it is not the one that was sent", () => {
    const stamp = { updatedRequestId: "R2", updatedAt: "2026-03-02T08:00:00Z", updatedBy: "portal" };
    expect(recordOf(wanted, { serviceProfile: profile({ assignee: "Chloe", ...stamp }) })).toEqual({
      ...{ shows: false, requestId: "R2", at: "2026-03-02T08:00:00.000Z", by: "portal" },
      values: [{ field: "assignee", value: "Chloe" }],
    });
    expect(recordOf(wanted, { serviceProfile: profile({ assignee: "Ben" }) })).toMatchObject({
      shows: true,
      requestId: undefined,
    });
  });

  it("of an override is the status of its execution, not of another", () => {
    const override = {
      action: "override",
      target: { ...target, workflowExecutionId: "x2" },
      changes: [{ field: "status", to: "PASS" }],
    };
    const workflowSummaries = [
      { workflowExecutionId: "x1", status: "PASS" },
      { workflowExecutionId: "x2", status: "FAIL", statusOverrideBy: "ana", statusOverrideRequestId: "R3" },
    ];
    const { shows, values, by, requestId } = recordOf(override, {
      serviceProfile: profile({ workflowSummaries, updatedBy: "b" }),
    });
    expect({ shows, values, by, requestId }).toEqual({
      ...{ shows: false, by: "ana", requestId: "R3" },
      values: [{ field: "status", value: "FAIL" }],
    });
  });
});

describe("what the audit shows", () => {
  const event = (more: object) =>
    auditEvent.parse({ type: "PROFILE_UPDATE", timestamp: "2026-03-02T08:00:00Z", ...more });
  const since = "2026-03-02T07:59:00Z";

  it("is what changed something since then, our own first", () => {
    const ours = event({ requestId: "R1", source: SOURCE, userComment: { text: `Why ${referenceOf(ID)}` } });
    const events = [
      event({ requestId: "R2" }),
      event({ requestId: "R0", timestamp: "2026-03-02T07:00:00Z" }),
      event({ requestId: "R9", type: "ENTITY_LOOKUP" }),
      ours,
    ];
    const { entries, further } = entriesSince(events, WRITE, since);
    expect(entries.map(({ requestId, ours }) => [requestId, ours])).toEqual([
      ["R1", true],
      ["R2", false],
    ]);
    expect(further).toBe(0);
  });

  it("never loses our own among many, and tells how many more there are", () => {
    const others = Array.from({ length: 30 }, () => event({}));
    const { entries, further } = entriesSince(
      [...others, event({ source: SOURCE, userComment: { text: `Why ${referenceOf(ID)}` } })],
      WRITE,
      since,
    );
    expect([entries[0]?.ours, entries.length, further]).toEqual([true, 20, 11]);
  });
});
