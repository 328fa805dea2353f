import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BACKGROUND, BEN, COMMENT, reviewAt, stepOf, workflowPath } from "@/lib/testing/review.testing";
import { startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import { STORY } from "./story/handles";

let now = Date.UTC(2026, 10, 1);
let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested({ clock: () => now, runs: { tookMs: 60_000 } });
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const { decide, run, plan, profileOf, executionOf, auditOf } = reviewAt(() => vendor);

describe("200: the whole result at once", () => {
  test("an AML hit that was somebody else is cleared, the issue with it, and REVIEW becomes PASS", async () => {
    const before = await profileOf("pepReview");
    await decide("pepReview", "aml", "AML", "FALSE_POSITIVE");
    const { status, body } = await run("pepReview");
    const { workflowResult, serviceProfile, requestId } = body;
    expect(status).toBe(200);
    expect(workflowResult).toMatchObject({
      status: "PASS",
      result: "PASS",
      workflowExecutionState: "COMPLETED",
      requestId,
    });
    expect(workflowResult.issues).toEqual([expect.objectContaining({ issue: "PEP", isCleared: true })]);
    expect(stepOf(workflowResult, "AML").processResults[0].requestId).toBe(requestId);
    expect(stepOf(workflowResult, "AML")).toMatchObject({
      result: "CLEARED",
      summary: { totalHits: 1, totalFalsePositives: 1, totalUnresolved: 0 },
      processResults: [{ manualStatus: "FALSE_POSITIVE" }],
    });
    expect(workflowResult.riskAssessment.riskScore).toBeLessThan(before.workflowSummaries[0].riskAssessment.riskScore);
    expect(serviceProfile).toEqual(await profileOf("pepReview"));
    expect(serviceProfile.latestWorkflowExecutionId).toBe(workflowResult.workflowExecutionId);
    expect(serviceProfile.latestRiskAssessmentId).toBe(workflowResult.riskAssessment.riskAssessmentId);
    expect(serviceProfile.workflowSummaries).toHaveLength(before.workflowSummaries.length + 1);
    expect(serviceProfile.workflowSummaries[1]).toEqual(before.workflowSummaries[0]);
    expect(body.individual.entityId).toBe(STORY.pepReview.entityId);
    expect(await executionOf("pepReview", workflowResult.workflowExecutionId)).toEqual(workflowResult);
  });

  test.each([
    ["TRUE_POSITIVE_REJECT", "FAIL", "HIT_REJECTED"],
    ["UNKNOWN_REJECT", "FAIL", "HIT_REJECTED"],
    ["TRUE_POSITIVE_ACCEPT", "PASS", "HIT_ACCEPTED"],
    ["TRUE_POSITIVE", "REVIEW", "HIT"],
    ["UNKNOWN", "REVIEW", "HIT"],
  ])("a hit that is %s makes it %s", async (manualStatus, result, stepResult) => {
    await decide("pepReview", "aml", "AML", manualStatus);
    const { workflowResult } = (await run("pepReview")).body;
    expect([workflowResult.status, stepOf(workflowResult, "AML").result]).toEqual([result, stepResult]);
    expect(workflowResult.issues).toEqual([expect.objectContaining({ issue: "PEP", isCleared: false })]);
  });

  test("while one hit is undecided it stays in REVIEW, whatever the others are", async () => {
    await decide("manyIssues", "aml", "AML", "TRUE_POSITIVE_REJECT", 1);
    const { body } = await run("manyIssues", BACKGROUND);
    now += 60_000;
    expect((await executionOf("manyIssues", body.workflowExecutionId)).status).toBe("REVIEW");
  });

  test("a monitoring workflow comes back to CLEAR", async () => {
    await decide("monitoringUrgent", "aml", "AML", "FALSE_POSITIVE");
    expect((await run("monitoringUrgent")).body.workflowResult.status).toBe("CLEAR");
  });

  test.each([
    ["matchlist", "MATCHLIST", "blockedByMatchlist", "FALSE_POSITIVE", "PASS"],
    ["matchlist", "MATCHLIST", "blockedByMatchlist", "TRUE_POSITIVE_REJECT", "FAIL"],
    ["duplicate", "DUPLICATE", "duplicateSuspected", "FALSE_POSITIVE", "PASS"],
    ["duplicate", "DUPLICATE", "duplicateSuspected", "TRUE_POSITIVE_REJECT", "FAIL"],
    ["fraud", "FRAUD", "fraudEmail", "TRUE_POSITIVE_ACCEPT", "PASS"],
    ["fraud", "FRAUD", "fraudEmail", "FALSE_POSITIVE_REJECT", "FAIL"],
  ] as const)("%s results of %s (%s) decided %s: %s", async (kind, name, handle, manualStatus, result) => {
    await decide(handle, kind, name, manualStatus);
    expect((await run(handle)).body.workflowResult.status).toBe(result);
  });

  test("nothing decided: the same result again, and every call is a run of its own", async () => {
    const [first, second] = [(await run("blockedByMatchlist")).body, (await run("blockedByMatchlist")).body];
    expect([first.workflowResult.status, second.workflowResult.status]).toEqual(["BLOCKED", "BLOCKED"]);
    expect(first.workflowResult.workflowExecutionId).not.toBe(second.workflowResult.workflowExecutionId);
    expect((await profileOf("blockedByMatchlist")).workflowSummaries).toHaveLength(3);
  });

  test("what waited for an approval passes once it is approved, and waits on otherwise", async () => {
    const [onboarding] = (await profileOf("needsApproval")).workflowSummaries;
    const again = async () => {
      const { body } = await run("needsApproval", BACKGROUND);
      now += 60_000;
      return (await executionOf("needsApproval", body.workflowExecutionId)).status;
    };
    expect(await again()).toBe("NEEDS_APPROVAL");
    const { latestWorkflowExecutionId } = await profileOf("needsApproval");
    expect(latestWorkflowExecutionId).not.toBe(onboarding.workflowExecutionId);
    const latest = `${workflowPath("needsApproval")}/executions/${latestWorkflowExecutionId}`;
    await vendor.call("PATCH", latest, { status: "APPROVED" });
    expect(await again()).toBe("PASS");
  });

  test("steps that passed before are SKIPPED and stand in none of the lists, unless they are to be asked again", async () => {
    const { workflowResult } = (await run("pepReview")).body;
    expect(stepOf(workflowResult, "KYC")).toMatchObject({
      result: "SKIPPED",
      processResults: [],
      serviceProviders: [],
    });
    expect(workflowResult.steps.order).toContain("KYC");
    expect(workflowResult.steps.passed).not.toContain("KYC");
    await plan({ isReusing: false });
    expect(stepOf((await run("pepReview")).body.workflowResult, "KYC").result).toBe("MATCH");
  });

  test("a first run, and a run of another workflow of the profile, begin with what is known", async () => {
    expect((await run("noExecution", BEN, "AUS-Basic2V-TwoPlus")).body.workflowResult.status).toBe("PASS");
    const { workflowResult } = (await run("pepReview", BEN, "GLB-AMLMedia")).body;
    expect(workflowResult).toMatchObject({ workflowName: "GLB-AMLMedia", status: "REVIEW" });
    expect(stepOf(workflowResult, "AML").processResults).toHaveLength(1);
  });
});

describe("202: in the background", () => {
  test("the run is IN_PROGRESS until its time has come, then it has ended by itself", async () => {
    const { status, body } = await run("pepReview", BACKGROUND);
    expect([status, Object.keys(body).sort()]).toEqual([202, ["requestId", "workflowExecutionId"]]);
    const { requestId, workflowExecutionId } = body;
    const going = await executionOf("pepReview", workflowExecutionId);
    expect(going).toMatchObject({ workflowExecutionState: "IN_PROGRESS", status: "IN_PROGRESS", requestId });
    expect(going).not.toHaveProperty("endedAt");
    expect(going.workflowStepResults.map(({ stepName }: { stepName: string }) => stepName)).toEqual(["START"]);
    expect((await profileOf("pepReview")).latestWorkflowExecutionId).toBe(workflowExecutionId);
    now += 59_999;
    expect((await executionOf("pepReview", workflowExecutionId)).workflowExecutionState).toBe("IN_PROGRESS");
    await decide("pepReview", "aml", "AML", "FALSE_POSITIVE", 1);
    now += 1;
    const ended = await executionOf("pepReview", workflowExecutionId);
    expect(ended).toMatchObject({ workflowExecutionState: "COMPLETED", status: "PASS", requestId });
    expect(Date.parse(ended.endedAt) - Date.parse(ended.startedAt)).toBe(60_000);
    expect((await profileOf("pepReview")).updatedBy).toBe("System:workflow");
  });

  test("the audit tells who started it and why, and how it ended, under one request id", async () => {
    const { requestId, workflowExecutionId } = (await run("pepReview", BACKGROUND)).body;
    const [started] = await auditOf("pepReview");
    const about = { requestId, workflowExecutionId };
    expect(started).toMatchObject({
      ...about,
      type: "WORKFLOW_EVENT",
      source: BEN["X-Frankie-Username"],
      userComment: COMMENT,
    });
    now += 60_000;
    const [ended] = await auditOf("pepReview");
    expect(ended).toMatchObject({ ...about, type: "WORKFLOW_COMPLETE", status: "REVIEW", source: "System:workflow" });
    expect(ended).not.toHaveProperty("userComment");
  });

  test("without the header too where a step waits for the applicant, and never with 0 where none does", async () => {
    expect((await run("mediaReview")).status).toBe(202);
    expect((await run("pepReview", { ...BEN, "X-Frankie-Background": "0" })).status).toBe(200);
  });

  test("two at once are two runs, and a search finds the profile by the state of the newer", async () => {
    const [first, second] = [await run("pepReview", BACKGROUND), await run("pepReview", BACKGROUND)];
    expect(first.body.workflowExecutionId < second.body.workflowExecutionId).toBe(true);
    const filters = {
      entityIds: [STORY.pepReview.entityId],
      workflowExecutionScope: "LAST",
      workflowExecutionStatuses: [{ overrideType: "ALL", status: ["IN_PROGRESS"] }],
    };
    expect((await vendor.search({ filters })).body.meta.total).toBe(1);
    now += 60_000;
    expect((await vendor.search({ filters })).body.meta.total).toBe(0);
    expect((await profileOf("pepReview")).workflowSummaries).toHaveLength(3);
  });

  test.each([
    ["ERROR", "UNCHECKED"],
    ["TIMEOUT", "INCOMPLETE"],
    ["TERMINATED", "INCOMPLETE"],
    ["CANCELED", "INCOMPLETE"],
  ])("it can end in %s", async (ends, status) => {
    await plan({ ends, tookMs: 10 });
    const { workflowExecutionId } = (await run("pepReview", BACKGROUND)).body;
    now += 10;
    const ended = await executionOf("pepReview", workflowExecutionId);
    expect(ended).toMatchObject({ workflowExecutionState: ends, status });
    expect(ended).not.toHaveProperty("riskAssessment");
    const [event] = await auditOf("pepReview");
    expect(event).toMatchObject({ type: "WORKFLOW_COMPLETE", eventStatus: "ERROR" });
  });
});
