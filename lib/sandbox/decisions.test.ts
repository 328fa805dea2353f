import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { COMMENT, type Result, reviewAt } from "@/lib/testing/review.testing";
import { executionPath, profilePath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const { resultsOf, decideIds: decide, auditOf } = reviewAt(() => vendor);

/** Each operation with a case that has such a result, a word it takes and one that only its neighbours take. */
const KINDS = [
  ["aml", "AML", "pepReview", "UNKNOWN_REJECT", "CLEAR"],
  ["idv", "IDV", "idvSuspected", "CLEAR", "FALSE_POSITIVE"],
  ["matchlist", "MATCHLIST", "blockedByMatchlist", "TRUE_POSITIVE_REJECT", "TRUE_POSITIVE_ACCEPT"],
  ["duplicate", "DUPLICATE", "duplicateSuspected", "TRUE_POSITIVE_ACCEPT", "UNKNOWN"],
  ["fraud", "FRAUD", "fraudEmail", "FALSE_POSITIVE_ACCEPT", "FALSE_POSITIVE"],
] as const;

describe.each(KINDS)("PATCH results/%s", (kind, name, handle, word, foreign) => {
  const open = async () => (await resultsOf(handle, `&classes=${name}`))[0] as Result;

  test("the decision shows in the answer, in the list, and in the run's steps, and the status stays", async () => {
    const { processResultId } = await open();
    const before = (await vendor.call("GET", executionPath(handle))).body.workflowResult;
    const { status, body } = await decide(handle, kind, [processResultId], word);
    expect(status).toBe(200);
    expect(body.processResults).toHaveLength(1);
    const made = { processResultId, manualStatus: word, updatedBy: "ben.okafor@countersign.example" };
    expect(body.processResults[0]).toMatchObject(made);
    expect(await open()).toEqual(body.processResults[0]);
    const after = (await vendor.call("GET", executionPath(handle))).body.workflowResult;
    const inSteps = after.workflowStepResults.flatMap((step: { processResults: Result[] }) => step.processResults);
    expect(inSteps).toContainEqual(body.processResults[0]);
    expect([after.status, after.issues]).toEqual([before.status, before.issues]);
  });

  test("the audit names the hit, from and to, with the comment and the request", async () => {
    const { processResultId, manualStatus } = await open();
    const { body } = await decide(handle, kind, [processResultId], word);
    const [event] = await auditOf(handle);
    expect(event).toMatchObject({
      type: "ENTITY_RESULT_UPDATE",
      requestId: body.requestId,
      source: "ben.okafor@countersign.example",
      userComment: COMMENT,
    });
    expect(event.supplementaryData.resultsUpdated).toEqual([
      expect.objectContaining({ objectId: processResultId, newStatus: word }),
    ]);
    expect(event.supplementaryData.resultsUpdated[0].previousStatus).toBe(manualStatus);
    const { serviceProfile } = (await vendor.call("GET", profilePath(handle))).body;
    expect(serviceProfile.updatedRequestId).toBe(body.requestId);
  });

  test("another kind's word, no word and no result are refused, and nothing changes", async () => {
    const before = await resultsOf(handle);
    const { processResultId } = await open();
    for (const refused of [
      await decide(handle, kind, [processResultId], foreign),
      await decide(handle, kind, [processResultId]),
      await decide(handle, kind, [], word),
    ]) {
      expect(refused).toMatchObject({ status: 400, body: { errorCode: "API-0400" } });
    }
    expect(await resultsOf(handle)).toEqual(before);
  });
});

describe("all or none", () => {
  test("one result of another class among them refuses all of them", async () => {
    const before = await resultsOf("manyIssues");
    const hits = before.filter((one) => one.class === "AML").map((one) => one.processResultId);
    const foreign = before.find((one) => one.class === "IDV")?.processResultId as string;
    const { status, body } = await decide("manyIssues", "aml", [...hits, foreign], "FALSE_POSITIVE");
    expect([status, body.errorCode]).toEqual([404, "VAL-404"]);
    expect(body.details[0].issue).toContain(foreign);
    expect(await resultsOf("manyIssues")).toEqual(before);
  });

  test("a result of another entity is unknown here", async () => {
    const [own] = await resultsOf("pepReview", "&classes=AML");
    const [other] = await resultsOf("sanctionsReview", "&classes=AML");
    const ids = [own, other].map((one) => one?.processResultId as string);
    expect((await decide("pepReview", "aml", ids, "FALSE_POSITIVE")).status).toBe(404);
    expect((await resultsOf("pepReview", "&classes=AML"))[0]).toEqual(own);
  });

  test("several at once are one answer and one event", async () => {
    const ids = (await resultsOf("manyIssues", "&classes=AML")).map((one) => one.processResultId);
    const { body } = await decide("manyIssues", "aml", ids, "FALSE_POSITIVE");
    expect(body.processResults.map((one: Result) => one.processResultId).sort()).toEqual([...ids].sort());
    const [event, earlier] = await auditOf("manyIssues");
    expect(event.supplementaryData.resultsUpdated).toHaveLength(ids.length);
    expect(earlier.type).not.toBe("ENTITY_RESULT_UPDATE");
  });
});

test("a kind the vendor does not have is no path", async () => {
  const answer = await decide("pepReview", "toString", ["x"], "CLEAR");
  expect([answer.status, answer.body.errorCode]).toEqual([404, "VAL-404"]);
});
