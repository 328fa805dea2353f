import { describe, expect, test } from "vitest";
import type { OurAct, TheirRecord, TimelineRow } from "./timelineContract";
import { entryOf, lastDecisionOf } from "./timelineWords";

const act = (more: Partial<OurAct> = {}): OurAct => ({
  ...{ action: "override", outcome: "CONFIRMED", actor: "Ana Silva", sequences: [1] },
  changes: [{ field: "status", from: "REVIEW", to: "PASS" }],
  ...more,
});
const decided = () => ({ field: "processResult/01JZ", to: "FALSE_POSITIVE", about: "PEP match: Jane Doe" });
const record = (more: Partial<TheirRecord> = {}): TheirRecord => ({ failed: false, further: [], ...more });
const row = (more: Partial<TimelineRow>): TimelineRow => ({ at: "2026-03-02T00:00:00.000Z", ...more });

describe("a row of the timeline as a sentence", () => {
  test.each([
    [{}, "decided Review → Pass"],
    [{ outcome: "UNKNOWN" }, "Override. Status: Review → Pass"],
    [{ action: "reassign", changes: [{ field: "assignee", to: "Ana Silva" }] }, "took the case"],
    [{ action: "reassign", changes: [{ field: "assignee", to: "Ben" }] }, "assigned the case to Ben"],
    [{ action: "reassign", changes: [{ field: "assignee", from: "Ben", to: "Ana Silva" }] }, "took the case from Ben"],
    [{ action: "change-state", changes: [{ field: "state", from: "ACTIVE", to: "ARCHIVED" }] }, "archived the case"],
    [{ action: "run-workflow", changes: [{ field: "run", to: "STARTED" }] }, "started a new run of a workflow"],
    [
      { action: "set-risk-level", changes: [{ field: "riskLevel", from: "HIGH", to: "LOW" }] },
      "set the risk level High → Low",
    ],
    [
      { action: "set-monitoring", changes: [{ field: "monitoring/AML", from: "ENABLED", to: "DISABLED" }] },
      "turned AML monitoring off",
    ],
    [
      {
        ...{ action: "set-monitoring", outcome: "UNKNOWN" },
        changes: [{ field: "monitoring/AML", from: "PARTLY_ENABLED", to: "ENABLED" }],
      },
      "Change of monitoring. AML monitoring: On for some profiles → On",
    ],
    [{ action: "decide-hits", changes: [decided()] }, "decided “PEP match: Jane Doe”: False positive"],
    [{ action: "decide-hits", changes: [decided(), decided()] }, "decided 2 hits: False positive"],
    [
      { action: "decide-hits", outcome: "UNKNOWN", changes: [decided()] },
      "Decision on hits. PEP match: Jane Doe: Not decided → False positive",
    ],
    [
      { action: "propose-decide-hits", outcome: "DONE", changes: [decided()] },
      "proposed a decision on hits: PEP match: Jane Doe: Not decided → False positive",
    ],
    [{ action: "propose-override", outcome: "DONE" }, "proposed an override: Review → Pass"],
    [{ action: "propose-override", outcome: "DENIED" }, "Proposal of an override. Status: Review → Pass"],
    [{ action: "propose-run-workflow", outcome: "DONE" }, "proposed a new run"],
    [{ action: "reject-proposal", outcome: "DONE" }, "rejected the proposal"],
  ])("says of %j what happened, and of what is not certain only what it was about", (more, what) => {
    expect(entryOf(row({ ours: act(more) })).what).toBe(what);
  });

  test("marks every outcome that is not simply so, and no other", () => {
    expect(entryOf(row({ ours: act() })).outcome).toBeUndefined();
    for (const outcome of ["UNKNOWN", "NOT_APPLIED", "SUPERSEDED", "DENIED", "NEEDS_HUMAN", "REJECTED"])
      expect(entryOf(row({ ours: act({ outcome }) })).outcome, outcome).toBeDefined();
    expect(entryOf(row({ theirs: record({ failed: true }) })).outcome?.label).toBe("Failed");
  });

  test("holds a comment once, and the vendor's where ours has none", () => {
    const theirs = record({ comment: "theirs" });
    expect(entryOf(row({ ours: act({ comment: "ours" }), theirs })).comment).toBe("ours");
    expect(entryOf(row({ ours: act(), theirs })).comment).toBe("theirs");
  });

  test("tells of a risk level set in the portal from → to, as a decision", () => {
    const changes = [{ field: "riskLevel", from: "HIGH", to: "LOW" }];
    const portal = record({
      type: "RISK_OVERRIDE",
      description: "Risk overridden",
      source: "jo@vendor.example",
      changes,
    });
    expect(entryOf(row({ theirs: portal }))).toMatchObject({ kind: "decision", what: "set the risk level High → Low" });
  });

  test("names the vendor for what its system did, and says runs in words", () => {
    const run = { type: "WORKFLOW_COMPLETE", workflowName: "AUS-Two", status: "REVIEW", source: "System:workflow" };
    expect(entryOf(row({ theirs: record(run) }))).toMatchObject({
      kind: "run",
      who: "FrankieOne",
      what: "ran AUS-Two: Review",
    });
    const moved = { type: "STATE_CHANGE", description: "State changed from ACTIVE to NOVEL, now ARCHIVED" };
    expect(entryOf(row({ theirs: record(moved) })).what).toBe("State changed from Active to NOVEL, now Archived");
    expect(entryOf(row({ theirs: record({ type: "NOVEL_THING", description: "As described" }) })).what).toBe(
      "As described",
    );
  });
});

test("a decision on hits is found among the decisions, in whichever record it stands", () => {
  const theirs = record({ type: "ENTITY_RESULT_UPDATE" });
  for (const each of [row({ ours: act({ action: "decide-hits", changes: [decided()] }) }), row({ theirs })])
    expect(entryOf(each).kind).toBe("decision");
});

describe("the last decision", () => {
  test("is the newest that came to be, by whichever record has it, with reason and rationale", () => {
    const refused = row({ ours: act({ outcome: "NOT_APPLIED", comment: "never" }) });
    const ours = row({ ours: act({ reasonCode: "OTHER_PERSON", comment: "Another year of birth" }) });
    const portal = row({
      theirs: record({ type: "WORKFLOW_STATUS_CHANGE", status: "FAIL", source: "jo@vendor.example", comment: "Old" }),
    });
    expect(lastDecisionOf([refused, ours, portal])).toEqual({
      ...{ at: ours.at, who: "Ana Silva", from: "REVIEW", to: "PASS" },
      ...{ reasonCode: "OTHER_PERSON", comment: "Another year of birth" },
    });
    expect(lastDecisionOf([refused, portal])).toMatchObject({ who: "jo@vendor.example", to: "FAIL", comment: "Old" });
    expect(lastDecisionOf([refused])).toBeUndefined();
  });
});
