import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getProfile } from "@/lib/frankieone/client";
import { readLedger } from "@/lib/ledger/read";
import { assessedRun, settableLevel } from "@/lib/profiles/settableRisk";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import type { TimelineAnswer } from "@/lib/cases/timelineContract";
import { findOperation } from "@/lib/writes/operations";
import { reconcile } from "@/lib/writes/reconcile";
import { placeOf, setUpReviewActs } from "@/lib/testing/reviewActs.testing";
import { call } from "@/lib/testing/route.testing";
import { PATCH } from "./[entityId]/serviceprofiles/[serviceName]/risk/route";
import { GET as timeline } from "./[entityId]/serviceprofiles/[serviceName]/timeline/route";

const { road, as, send, approving, versionFor, rewriteAnswers } = setUpReviewActs();

/** Ana's case, reviewed by Chloe. Its risk is HIGH: raised by one person, lowered by two. */
const CASE = "pepReview";
const comment = { text: "The source of wealth is unexplained" };
const RAISED = { riskLevel: "UNACCEPTABLE", comment };
const LOWERED = { riskLevel: "LOW", comment };

const profileOf = async (handle: StoryHandle) =>
  (await getProfile({ username: road.officer("Chloe Martin").email }, placeOf(handle))).serviceProfile;
const set = (body: object, handle: StoryHandle = CASE, version?: string) =>
  send(PATCH, "Chloe Martin", handle, body, version);

const without = (body: string, left: string) =>
  JSON.stringify(JSON.parse(body), (key, value: unknown) => (key === left ? undefined : value));

/** What a vendor answers that does not say by which request an assessment was changed. */
const withoutRequest = (body: string, target: string) =>
  target.startsWith("/v2/audit") ? body : without(body, "updatedRequestId");

const withoutEvents = (body: string, target: string) =>
  target.startsWith("/v2/audit") ? JSON.stringify({ requestId: "01", events: [], meta: { total: 0 } }) : body;

describe("a risk level", () => {
  it("reaches the vendor once, shows in the last completed run, and is proved by its request", async () => {
    const before = await profileOf(CASE);
    const { status, operation } = await set(RAISED);
    expect(status).toBe(200);
    expect(operation).toMatchObject({ outcome: "CONFIRMED", proof: "request-id", action: "set-risk-level" });
    expect(operation?.changes).toEqual([{ field: "riskLevel", from: "HIGH", to: "UNACCEPTABLE" }]);
    const [write, ...more] = await road.vendorWrites();
    expect(more).toEqual([]);
    expect(write?.path).toBe(`/v2/individuals/${STORY[CASE].entityId}/serviceprofiles/KYC/risk`);
    expect(JSON.parse(write?.body ?? "")).toMatchObject({
      riskLevel: "UNACCEPTABLE",
      comment: { text: expect.stringMatching(/^The source of wealth is unexplained \[ref \w{26}\]$/) },
    });
    const after = await profileOf(CASE);
    expect(assessedRun(after)?.riskAssessment?.updatedRequestId).toBe(operation?.requestId);
    expect(settableLevel(after)).toBe("UNACCEPTABLE");
    expect(assessedRun(after)).toMatchObject({ status: assessedRun(before)?.status });
  });

  it("is proved by the audit where the record names no request, and by its value where that cannot be read either", async () => {
    rewriteAnswers(withoutRequest);
    expect((await set(RAISED)).operation).toMatchObject({ outcome: "CONFIRMED", proof: "audit" });
    await road.fault("503", { method: "GET", pathIncludes: "/v2/audit", times: 9 });
    expect((await set({ riskLevel: "LOW", comment }, "mediaReview")).operation).toMatchObject({
      ...{ outcome: "CONFIRMED", proof: "value" },
    });
  });

  it("stays unknown where the vendor said yes and the case shows nothing", async () => {
    await road.fault("200-without-apply");
    const { status, operation } = await set(RAISED);
    expect([status, operation?.outcome]).toEqual([202, "UNKNOWN"]);
  });

  it("is found by the reconciler after an answer that says nothing, once the audit has caught up", async () => {
    await road.fault("500-after-apply");
    const { operation } = await set(RAISED);
    expect(operation?.outcome).toBe("UNKNOWN");
    const state = async () => (await findOperation(operation?.id ?? ""))?.state;
    rewriteAnswers(withoutEvents);
    await reconcile(new Date(Date.now() + 60_000));
    expect(await state()).toBe("UNKNOWN");
    rewriteAnswers((body) => body);
    await reconcile(new Date(Date.now() + 300_000));
    expect(await findOperation(operation?.id ?? "")).toMatchObject({ state: "CONFIRMED", proof: "request-id" });
    expect(await road.vendorWrites()).toHaveLength(1);
  });
});

describe("what makes no sense is refused in words, and nothing is sent", () => {
  it.each<[string, StoryHandle, object, number, string]>([
    ["no run at all", "noExecution", RAISED, 409, "No completed run has a risk assessment."],
    ["only a run that has not ended", "runInProgress", RAISED, 409, "No completed run has a risk assessment."],
    ["the same level again", CASE, { riskLevel: "HIGH", comment }, 409, "The risk level is already high."],
    ["UNKNOWN", CASE, { riskLevel: "UNKNOWN", comment }, 400, "must be one of LOW, MEDIUM, HIGH, UNACCEPTABLE"],
    ["no comment", CASE, { riskLevel: "LOW" }, 400, "comment"],
    ["an organisation", "organizationReview", RAISED, 409, "Organisations are read-only here"],
  ])("%s", async (_what, handle, body, status, detail) => {
    const refused = await set(body, handle, await anyVersion(handle));
    expect(refused).toMatchObject({ status, detail: expect.stringContaining(detail) });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("a case that was changed since it was looked at", async () => {
    const version = await versionFor("Chloe Martin", CASE);
    await road.outsideWrite(placeOf(CASE), { assignee: "Somebody Else" });
    expect(await set(RAISED, CASE, version)).toMatchObject({ status: 412, code: "PRECONDITION_FAILED" });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("somebody else's case, by an analyst", async () => {
    expect((await send(PATCH, "Ben Okafor", CASE, RAISED)).status).toBe(403);
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("a case out of the officer's sight", async () => {
    const version = await versionFor("Chloe Martin", CASE);
    const { email } = road.officer("Chloe Martin");
    await getDb()
      .update(officers)
      .set({ services: ["KYB"] })
      .where(eq(officers.email, email));
    expect((await set(RAISED, CASE, version)).status).toBe(404);
    expect(await road.vendorWrites()).toEqual([]);
  });
});

/** The version of a case; a made-up one where it is no individual's. */
const anyVersion = (handle: StoryHandle) => versionFor("Chloe Martin", handle).catch(() => `"${"a".repeat(43)}"`);

it("the vendor's own refusal is told as one, with what it may mean", async () => {
  await road.fault("409-refusal");
  expect(await set(RAISED)).toMatchObject({
    code: "UPSTREAM_REJECTED",
    detail: expect.stringContaining("This can happen when no run has completed."),
  });
  expect(settableLevel(await profileOf(CASE))).toBe("HIGH");
});

describe("four eyes", () => {
  it("lowering a high level waits for a second person, who is not its maker and sends it", async () => {
    const { status, proposal } = await set(LOWERED);
    expect([status, proposal?.why]).toEqual([202, ["It lowers a high risk level."]]);
    expect(await road.vendorWrites()).toEqual([]);
    if (!proposal) throw new Error("nothing was proposed");
    expect((await approving("Chloe Martin", CASE, proposal)).status).toBe(403);
    const approved = await approving("Dev Patel", CASE, proposal);
    expect(approved.operation).toMatchObject({ outcome: "CONFIRMED", action: "set-risk-level" });
    expect(await road.vendorWrites()).toHaveLength(1);
    expect(settableLevel(await profileOf(CASE))).toBe("LOW");
  });

  it("so does lowering a level that only the run has: the record gives none of the entity", async () => {
    rewriteAnswers((body, target) => (target.includes("/serviceprofiles/") ? without(body, "riskLevel") : body));
    expect((await set(LOWERED)).proposal).toBeDefined();
  });
});

it("the timeline tells it from → to, in our words and in the vendor's lane", async () => {
  await set(RAISED);
  const response = await call(timeline, { cookie: await as("Chloe Martin"), params: placeOf(CASE) });
  const { rows } = (await response.json()) as TimelineAnswer;
  const change = { field: "riskLevel", from: "HIGH", to: "UNACCEPTABLE" };
  expect(rows[0]).toMatchObject({ ours: { changes: [change] }, theirs: { changes: [change] }, joinedBy: "requestId" });
  const ledger = (await readLedger(getDb(), { limit: 3 })).rows;
  expect(ledger.map(({ outcome }) => outcome)).toEqual(["CONFIRMED", "SENT", "INTENT"]);
  expect(ledger.at(-1)?.detail).toMatchObject({ changes: [change] });
});
