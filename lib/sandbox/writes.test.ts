import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STORY } from "./story/handles";
import {
  executionPath,
  namesFound,
  PARENT,
  profilePath,
  startTested,
  type TestedSandbox,
} from "@/lib/testing/sandbox.testing";

const BEN = { ...PARENT, "X-Frankie-Username": "ben.okafor@countersign.example", "X-Frankie-Channel": "portal" };

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const auditOf = async (handle: keyof typeof STORY) =>
  (await vendor.call("GET", `/v2/audit?entityId=${STORY[handle].entityId}&limit=100`)).body.events;

describe("updateProfile", () => {
  test("changes what was sent, stamps who and which request, and leaves an audit event with the comment", async () => {
    const comment = { text: "Ana is away [ref 01X]", entityId: STORY.pepReview.entityId, entityType: "INDIVIDUAL" };
    const { body } = await vendor.call(
      "PATCH",
      profilePath("pepReview"),
      { serviceProfile: { assignee: "Ben Okafor" }, comment },
      BEN,
    );
    expect(body.serviceProfile).toMatchObject({
      assignee: "Ben Okafor",
      reviewer: "Chloe Martin",
      updatedBy: "ben.okafor@countersign.example",
      updatedRequestId: body.requestId,
    });
    const [event] = await auditOf("pepReview");
    expect(event).toMatchObject({
      type: "SERVICE_PROFILE_UPDATE",
      requestId: body.requestId,
      source: "ben.okafor@countersign.example",
      channel: "PORTAL",
      userComment: comment,
    });
  });

  test("a changed profile is found under its new assignee, and first by updatedAt", async () => {
    await vendor.call("PATCH", profilePath("archived"), { serviceProfile: { assignee: "Ben Okafor" } });
    const mine = await vendor.search(
      { filters: { assignees: ["Ben Okafor"] } },
      "limit=1&sort=desc&sortFields=updatedAt",
    );
    expect(namesFound(mine)).toEqual([STORY.archived.entityName]);
    const oldest = await vendor.search({}, "limit=1&sort=asc&sortFields=updatedAt");
    expect(namesFound(oldest)).not.toEqual([STORY.archived.entityName]);
  });

  test("state can be ARCHIVED or INACTIVE and nothing else, so there is no way back", async () => {
    const archived = await vendor.call("PATCH", profilePath("pepReview"), { serviceProfile: { state: "ARCHIVED" } });
    expect(archived.body.serviceProfile.state).toBe("ARCHIVED");
    const [event] = await auditOf("pepReview");
    expect(event.type).toBe("SERVICE_PROFILE_STATE_CHANGE");
    expect(event.supplementaryData).toMatchObject({ previousState: "ACTIVE", currentState: "ARCHIVED" });
    for (const state of ["ACTIVE", "DELETED", "archived", null, ["ARCHIVED"]]) {
      expect((await vendor.call("PATCH", profilePath("pepReview"), { serviceProfile: { state } })).status).toBe(400);
    }
  });

  test("a comment alone is kept in the audit and changes nothing else", async () => {
    const before = (await vendor.call("GET", profilePath("pepReview"))).body.serviceProfile;
    const answer = await vendor.call("PATCH", profilePath("pepReview"), { comment: { text: "Called, no answer." } });
    expect(answer.body.serviceProfile).toEqual(before);
    expect((await auditOf("pepReview"))[0].userComment.text).toBe("Called, no answer.");
  });

  test("an empty assignee takes the key away", async () => {
    const { body } = await vendor.call("PATCH", profilePath("pepReview"), { serviceProfile: { assignee: "" } });
    expect(body.serviceProfile).not.toHaveProperty("assignee");
    expect((await vendor.call("GET", profilePath("pepReview"))).body.serviceProfile).not.toHaveProperty("assignee");
  });
});

describe("overrideWorkflowExecutionResult", () => {
  test("status moves, result is frozen, and the trace names request, time and user", async () => {
    const comment = { text: "Not the same person." };
    const { body } = await vendor.call("PATCH", executionPath("pepReview"), { status: "PASS", comment }, BEN);
    const read = (await vendor.call("GET", executionPath("pepReview"))).body.workflowResult;
    expect(body.workflowResult).toEqual(read);
    expect(read).toMatchObject({
      status: "PASS",
      result: "REVIEW",
      statusOverrideRequestId: body.requestId,
      statusOverrideBy: "ben.okafor@countersign.example",
    });
    const { serviceProfile } = (await vendor.call("GET", profilePath("pepReview"))).body;
    expect(serviceProfile.workflowSummaries[0]).toMatchObject({
      status: "PASS",
      statusOverrideRequestId: body.requestId,
    });
    expect(serviceProfile.workflowSummaries[0]).not.toHaveProperty("result");
    expect(serviceProfile.updatedRequestId).toBe(body.requestId);
    const [event] = await auditOf("pepReview");
    expect(event).toMatchObject({
      type: "WORKFLOW_STATUS_CHANGE",
      status: "PASS",
      requestId: body.requestId,
      userComment: comment,
    });
    expect(event.supplementaryData).toEqual({ type: "DECISION", previous: { workflowStatus: "REVIEW" } });
  });

  test("without a status the execution is reset to UNCHECKED", async () => {
    const { body } = await vendor.call("PATCH", executionPath("pepReview"), {});
    expect(body.workflowResult.status).toBe("UNCHECKED");
  });

  test("without a username statusOverrideBy is left out, also when somebody had overridden before", async () => {
    const { body } = await vendor.call("PATCH", executionPath("overriddenToPass"), { status: "FAIL" });
    expect(body.workflowResult).not.toHaveProperty("statusOverrideBy");
    expect(body.workflowResult.statusOverrideRequestId).toBe(body.requestId);
  });

  test("a run that is still going cannot be overridden", async () => {
    expect((await vendor.call("PATCH", executionPath("runInProgress"), { status: "PASS" })).status).toBe(400);
  });
});

test("a decided AML hit keeps the workflow's status where it was", async () => {
  const results = `/v2/individuals/${STORY.pepReview.entityId}/results`;
  const [hit] = (await vendor.call("GET", `${results}?classes=AML`)).body.processResults;
  expect(hit.manualStatus).toBe("UNRESOLVED");
  const decision = {
    processResults: [hit.processResultId],
    manualStatus: "FALSE_POSITIVE",
    comment: { text: "Other birth year." },
  };
  const { body } = await vendor.call("PATCH", `${results}/aml`, decision, BEN);
  expect(body.processResults).toHaveLength(1);
  expect(body.processResults[0]).toMatchObject({
    manualStatus: "FALSE_POSITIVE",
    updatedBy: "ben.okafor@countersign.example",
  });
  const { workflowResult } = (await vendor.call("GET", executionPath("pepReview"))).body;
  expect(workflowResult.status).toBe("REVIEW");
  expect((await auditOf("pepReview"))[0]).toMatchObject({
    type: "ENTITY_RESULT_UPDATE",
    userComment: { text: "Other birth year." },
  });
});

test("a risk override moves the level, not the status, and is refused with 409 where nothing has run", async () => {
  const { body } = await vendor.call("PATCH", `${profilePath("pepReview")}/risk`, { riskLevel: "UNACCEPTABLE" }, BEN);
  expect(body.riskAssessment).toMatchObject({
    riskLevel: "UNACCEPTABLE",
    isOutdated: true,
    updatedRequestId: body.requestId,
  });
  const { serviceProfile } = (await vendor.call("GET", profilePath("pepReview"))).body;
  expect(serviceProfile.workflowSummaries[0].riskAssessment.riskLevel).toBe("UNACCEPTABLE");
  expect(serviceProfile.workflowSummaries[0].status).toBe("REVIEW");
  expect((await vendor.call("PATCH", `${profilePath("noExecution")}/risk`, { riskLevel: "LOW" })).status).toBe(409);
});

test("request ids are ULIDs in the order of the calls", async () => {
  const ids: string[] = [];
  for (let time = 0; time < 5; time++) ids.push((await vendor.call("GET", "/v2/workflows")).body.requestId);
  expect(ids).toEqual([...ids].sort());
  for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
});
