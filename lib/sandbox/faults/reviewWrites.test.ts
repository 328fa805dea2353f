import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PARENT, profilePath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import { BACKGROUND, resultsPath, reviewAt, workflowPath } from "@/lib/testing/review.testing";
import type { LoggedCall } from "../control/callLog";
import { STORY } from "../story/handles";
import { rawCall } from "./rawClient";

/* What befalls a change of a profile befalls the writes of a review alike: applied or not, whatever the answer says. */

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested({ runs: { tookMs: 0 } });
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const { resultsOf, decideIds, profileOf, auditOf, run } = reviewAt(() => vendor);
const entity = `/v2/individuals/${STORY.pepReview.entityId}`;
const hit = async () => (await resultsOf("pepReview", "&classes=AML"))[0];

/** Each write: its call, and whether it has happened. */
const WRITES = {
  decision: {
    method: "PATCH",
    path: `${resultsPath("pepReview")}/aml`,
    body: async () => ({ processResults: [(await hit())?.processResultId], manualStatus: "FALSE_POSITIVE" }),
    happened: async () => (await hit())?.manualStatus === "FALSE_POSITIVE",
  },
  run: {
    method: "POST",
    path: `${workflowPath("pepReview")}/execute`,
    body: async () => ({ comment: { text: "Again." } }),
    happened: async () => (await profileOf("pepReview")).workflowSummaries.length > 1,
  },
  monitoring: {
    method: "PATCH",
    path: `${entity}/monitor?enabled=false`,
    body: async () => ({}),
    happened: async () => (await profileOf("pepReview")).subscriptions[0].status === "DISABLED",
  },
  risk: {
    method: "PATCH",
    path: `${profilePath("pepReview")}/risk`,
    body: async () => ({ riskLevel: "LOW" }),
    happened: async () => (await profileOf("pepReview")).workflowSummaries[0].riskAssessment.riskLevel === "LOW",
  },
} as const;
type Write = keyof typeof WRITES;

async function suffer(write: Write, fault: string, amount = 0) {
  const { method, path, body } = WRITES[write];
  const sent = JSON.stringify(await body());
  await vendor.call("POST", "/__control/faults", { method, fault, amount });
  const headers = { ...PARENT, ...BACKGROUND, connection: "close" };
  const { head } = await rawCall(vendor.url, { method, path, body: sent, headers }, 5_000);
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
}

const OK: Record<Write, number> = { decision: 200, run: 202, monitoring: 200, risk: 200 };
const UNANSWERED = 0;
const FATES = [
  ["200-without-apply", undefined, false],
  ["409-refusal", 409, false],
  ["500-before", 500, false],
  ["500-after-apply", 500, true],
  ["204-after-apply", 204, true],
  ["reset-before-apply", UNANSWERED, false],
  ["reset-after-apply", UNANSWERED, true],
  ["close-after-apply", UNANSWERED, true],
  ...[
    "truncated-json",
    "truncated-length",
    "truncated-chunk",
    "truncated-close",
    "header-overflow",
    "huge",
    "bomb",
  ].map((fault) => [fault, undefined, true] as const),
  ["html-200", 200, false],
  ["429", 429, false],
  ["delay", undefined, true],
] as const;

describe.each(Object.keys(WRITES) as Write[])("%s", (write) => {
  test.each(FATES)("%s: answered with %s, happened: %s", async (fault, status, happens) => {
    expect(await suffer(write, fault, 1)).toBe(status ?? OK[write]);
    expect(await WRITES[write].happened()).toBe(happens);
    const { body } = await vendor.call("GET", "/__control/log");
    expect(body.find((call: { fault?: string }) => call.fault === fault)?.applied).toBe(happens);
  });

  test("apply-late: the connection is gone, and it happens afterwards", async () => {
    expect(await suffer(write, "apply-late", 100)).toBe(UNANSWERED);
    expect(await WRITES[write].happened()).toBe(false);
    await expect.poll(WRITES[write].happened, { timeout: 5_000, interval: 10 }).toBe(true);
  });
});

describe("in part", () => {
  const IN_PART = [
    ["200-in-part", 200],
    ["500-in-part", 500],
  ] as const;
  /** Of the changes in the vendor's log: which were made in part. */
  const partly = async () => {
    const { body } = await vendor.call("GET", "/__control/log");
    return (body as LoggedCall[]).filter(({ method }) => method === "PATCH").map((call) => call.partly);
  };
  const plan = (fault: string) => vendor.call("POST", "/__control/faults", { method: "PATCH", fault });

  test.each(IN_PART)(
    "%s: of several hits the first half is decided, and the audit names that half",
    async (fault, status) => {
      const ids = (await resultsOf("twelveHits", "&classes=AML")).map((one) => one.processResultId);
      await plan(fault);
      expect((await decideIds("twelveHits", "aml", ids, "TRUE_POSITIVE")).status).toBe(status);
      const after = await resultsOf("twelveHits", "&classes=AML&manualStatuses=TRUE_POSITIVE");
      expect(after.map((one) => one.processResultId).sort()).toEqual(ids.slice(0, 6).sort());
      expect(await partly()).toEqual([true]);
      const [event] = await auditOf("twelveHits");
      expect(event.supplementaryData.resultsUpdated).toHaveLength(6);
    },
  );

  test.each(IN_PART)("%s: of two profiles one is switched", async (fault, status) => {
    await plan(fault);
    const path = `/v2/individuals/${STORY.twoProfilesKyc.entityId}/monitor?enabled=true&monitoringTypes=AML`;
    expect((await vendor.call("PATCH", path, {})).status).toBe(status);
    const both = [await profileOf("twoProfilesKyc"), await profileOf("twoProfilesAml")];
    expect(both.map(({ subscriptions }) => subscriptions.length).sort()).toEqual([0, 1]);
    expect(await partly()).toEqual([true]);
  });

  test.each(IN_PART)("%s: of one hit the half is all of it, which the log does not call a part", async (fault) => {
    await plan(fault);
    await decideIds("pepReview", "aml", [(await hit())?.processResultId ?? ""], "FALSE_POSITIVE");
    expect((await hit())?.manualStatus).toBe("FALSE_POSITIVE");
    expect(await partly()).toEqual([undefined]);
  });
});

test("a run whose start was a lie is never there", async () => {
  await vendor.call("POST", "/__control/faults", { method: "POST", fault: "200-without-apply" });
  const { status, body } = await run("pepReview", BACKGROUND);
  expect(status).toBe(202);
  const path = `${workflowPath("pepReview")}/executions/${body.workflowExecutionId}`;
  expect((await vendor.call("GET", path)).status).toBe(404);
});
