import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { MonitoringAnswer } from "@/lib/cases/monitoringContract";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getProfile } from "@/lib/frankieone/client";
import type { Subscription } from "@/lib/frankieone/wire/serviceProfile";
import { readLedger } from "@/lib/ledger/read";
import type { TimelineAnswer } from "@/lib/cases/timelineContract";
import { entryOf } from "@/lib/cases/timelineWords";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { findOperation } from "@/lib/writes/operations";
import { reconcile } from "@/lib/writes/reconcile";
import { placeOf, setUpReviewActs } from "@/lib/testing/reviewActs.testing";
import { call } from "@/lib/testing/route.testing";
import { GET, PATCH } from "./[entityId]/serviceprofiles/[serviceName]/monitor/route";
import { GET as timeline } from "./[entityId]/serviceprofiles/[serviceName]/timeline/route";

const { road, as, send, approving, versionFor, rewriteAnswers } = setUpReviewActs();

/** One individual with two service profiles; neither is watched until a test begins with it. */
const [CASE, OTHER] = ["twoProfilesKyc", "twoProfilesAml"] as const;
const comment = { text: "The relationship is to be watched" };
const ON = { enabled: true, monitoringTypes: ["AML"], comment };
const OFF = { ...ON, enabled: false };

const lead = () => road.officer("Chloe Martin");
const subscriptionsOf = async (handle: StoryHandle) =>
  (await getProfile({ username: lead().email }, placeOf(handle))).serviceProfile.subscriptions;
const switchIt = (body: object, handle: StoryHandle = CASE, version?: string) =>
  send(PATCH, "Chloe Martin", handle, body, version);

/** Puts a subscription onto a profile past the desk, as the vendor's own workflows do. */
const subscribe = (handle: StoryHandle, status: "ENABLED" | "DISABLED", type = "AML") =>
  road.outsideWrite(placeOf(handle), { subscriptions: [{ type, status, workflowName: "Basic-Monitoring-TxAM" }] });

/** After the write, the other profile is found as it was: the vendor has changed only one. */
function leaveOther(status: "ENABLED" | "DISABLED"): void {
  let isWritten = false;
  road.whenVendorIsCalled(async ({ method }) => {
    if (isWritten && method === "GET") await subscribe(OTHER, status);
    isWritten ||= method === "PATCH";
  });
}

const limitTo = (services: string[]) =>
  getDb().update(officers).set({ services }).where(eq(officers.email, lead().email));

describe("switching monitoring", () => {
  beforeEach(async () => {
    await subscribe(CASE, "DISABLED");
    await subscribe(OTHER, "DISABLED");
  });

  it("reaches the vendor once, shows in every profile of the individual, and is proved by its request in each", async () => {
    const { status, operation } = await switchIt(ON);
    expect(status).toBe(200);
    expect(operation).toMatchObject({ outcome: "CONFIRMED", proof: "request-id", action: "set-monitoring" });
    expect(operation?.changes).toEqual([{ field: "monitoring/AML", from: "DISABLED", to: "ENABLED" }]);
    const [write, ...more] = await road.vendorWrites();
    expect(more).toEqual([]);
    expect(write?.path).toBe(`/v2/individuals/${STORY[CASE].entityId}/monitor`);
    expect(write?.query).toBe("enabled=true&monitoringTypes=AML");
    expect(JSON.parse(write?.body ?? "")).toMatchObject({
      comment: { text: expect.stringMatching(/^The relationship is to be watched \[ref \w{26}\]$/) },
    });
    for (const handle of [CASE, OTHER])
      expect(await subscriptionsOf(handle)).toMatchObject([
        { status: "ENABLED", enabledRequestId: operation?.requestId },
      ]);
  });

  it("is proved by its value alone where the profiles do not name one request", async () => {
    rewriteAnswers((body) => body.replaceAll("enabledRequestId", "enabledByRequest"));
    expect((await switchIt(ON)).operation).toMatchObject({ outcome: "CONFIRMED", proof: "value" });
  });

  it("stays unknown where the vendor said yes and no profile shows it", async () => {
    await road.fault("200-without-apply");
    expect(await switchIt(ON)).toMatchObject({ status: 202, operation: { outcome: "UNKNOWN" } });
  });

  it("is not sent again from another case of the individual while its outcome is unknown", async () => {
    await road.fault("200-without-apply");
    await switchIt(ON);
    expect(await switchIt(ON, OTHER)).toMatchObject({ code: "OPERATION_OPEN" });
    expect(await road.vendorWrites()).toHaveLength(1);
  });

  it("is found by the reconciler after an answer that says nothing", async () => {
    await road.fault("500-after-apply");
    const { operation } = await switchIt(ON);
    expect(operation?.outcome).toBe("UNKNOWN");
    await reconcile(new Date(Date.now() + 60_000));
    expect(await findOperation(operation?.id ?? "")).toMatchObject({ state: "CONFIRMED", proof: "request-id" });
  });
});

describe("a switch that only a part of the profiles shows", () => {
  beforeEach(async () => {
    await subscribe(CASE, "DISABLED");
    await subscribe(OTHER, "DISABLED");
  });

  const passed = async (minutes: number) => {
    for (let minute = 1; minute <= minutes; minute += 1) await reconcile(new Date(Date.now() + minute * 60_000));
  };

  it("is not confirmed, nor called superseded, and in the end goes to a person", async () => {
    leaveOther("DISABLED");
    const { status, operation } = await switchIt(ON);
    expect([status, operation?.outcome]).toEqual([202, "UNKNOWN"]);
    await passed(2);
    expect((await findOperation(operation?.id ?? ""))?.state).toBe("UNKNOWN");
    await passed(60);
    expect((await findOperation(operation?.id ?? ""))?.state).toBe("NEEDS_HUMAN");
  });

  it("nor is it called not applied after an answer that says nothing", async () => {
    await road.fault("500-after-apply");
    leaveOther("DISABLED");
    rewriteAnswers((body, target) =>
      target.startsWith("/v2/audit") ? JSON.stringify({ requestId: "01", events: [], meta: { total: 0 } }) : body,
    );
    const { operation } = await switchIt(ON);
    await passed(60);
    expect((await findOperation(operation?.id ?? ""))?.state).toBe("NEEDS_HUMAN");
  });

  it("is not confirmed either where the other profile cannot be read", async () => {
    rewriteAnswers((body, target) => (target.includes("serviceprofiles") || !isAfterWrite ? body : spoilt(body)));
    let isAfterWrite = false;
    road.whenVendorIsCalled(({ method }) => void (isAfterWrite ||= method === "PATCH"));
    expect((await switchIt(ON)).operation?.outcome).toBe("UNKNOWN");
  });

  it("a profile that differs is told before: the case says from which state it goes on", async () => {
    await subscribe(OTHER, "ENABLED");
    expect((await switchIt(ON)).operation?.changes).toEqual([
      { field: "monitoring/AML", from: "PARTLY_ENABLED", to: "ENABLED" },
    ]);
  });
});

/** The answer of getIndividual with one profile that is no object. */
function spoilt(body: string): string {
  const answer = JSON.parse(body) as { serviceProfiles?: unknown[] };
  return JSON.stringify(
    answer.serviceProfiles ? { ...answer, serviceProfiles: [...answer.serviceProfiles.slice(1), "?"] } : answer,
  );
}

describe("what makes no sense is refused in words, and nothing is sent", () => {
  const fake = `"${"a".repeat(43)}"`;
  it.each<[string, StoryHandle, object, number, string]>([
    ["a case without any subscription", CASE, ON, 409, "no subscription to AML monitoring"],
    [
      "a type the case has no subscription to",
      "monitoringClear",
      { ...ON, monitoringTypes: ["ACTIVITY"] },
      409,
      "Activity",
    ],
    ["what is on already", "monitoringClear", ON, 409, "AML monitoring is already on."],
    ["no type", "monitoringClear", { ...OFF, monitoringTypes: [] }, 400, "name a type"],
    ["an organisation", "organizationReview", ON, 409, "Organisations are read-only here"],
  ])("%s", async (_what, handle, body, status, detail) => {
    const version = await versionFor("Chloe Martin", handle).catch(() => fake);
    expect(await switchIt(body, handle, version)).toMatchObject({ status, detail: expect.stringContaining(detail) });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("an individual of whom the officer does not see every profile, and the screen is told beforehand", async () => {
    await subscribe(CASE, "DISABLED");
    const version = await versionFor("Chloe Martin", CASE);
    await limitTo(["KYC"]);
    const asked = await call(GET, { cookie: await as("Chloe Martin"), params: placeOf(CASE) });
    const { profiles, against } = (await asked.json()) as MonitoringAnswer;
    expect(profiles.map(({ serviceName }) => serviceName)).toEqual(["KYC"]);
    expect(against).toContain("you do not see all");
    expect(await switchIt(ON, CASE, version)).toMatchObject({ status: 409, detail: against });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("an individual of whom the officer sees nothing", async () => {
    const version = await versionFor("Chloe Martin", CASE);
    await limitTo(["KYB"]);
    expect((await call(GET, { cookie: await as("Chloe Martin"), params: placeOf(CASE) })).status).toBe(404);
    expect((await switchIt(ON, CASE, version)).status).toBe(404);
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("a profile that cannot be read: nobody knows what would be switched there", async () => {
    await subscribe(CASE, "DISABLED");
    rewriteAnswers((body, target) => (target.includes("serviceprofiles") ? body : spoilt(body)));
    expect(await switchIt(ON)).toMatchObject({ status: 409 });
    expect(await road.vendorWrites()).toEqual([]);
  });

  it("a case that was changed since it was looked at", async () => {
    await subscribe(CASE, "DISABLED");
    const version = await versionFor("Chloe Martin", CASE);
    await subscribe(CASE, "ENABLED");
    expect(await switchIt(ON, CASE, version)).toMatchObject({ status: 412, code: "PRECONDITION_FAILED" });
    expect(await road.vendorWrites()).toEqual([]);
  });
});

describe("four eyes", () => {
  it("switching off waits for a second person, who sends it", async () => {
    const { status, proposal } = await switchIt(OFF, "monitoringClear");
    expect([status, proposal?.why]).toEqual([202, ["It switches monitoring off."]]);
    expect(await road.vendorWrites()).toEqual([]);
    if (!proposal) throw new Error("nothing was proposed");
    expect((await approving("Chloe Martin", "monitoringClear", proposal)).status).toBe(403);
    const approved = await approving("Dev Patel", "monitoringClear", proposal);
    expect(approved.operation).toMatchObject({ outcome: "CONFIRMED", proof: "request-id", action: "set-monitoring" });
    const [subscription] = (await subscriptionsOf("monitoringClear")) as [Subscription];
    expect(subscription).toMatchObject({ status: "DISABLED", disabledRequestId: approved.operation?.requestId });
  });

  it("a reviewer who does not see every profile cannot approve it", async () => {
    for (const handle of [CASE, OTHER]) await subscribe(handle, "ENABLED");
    await road.outsideWrite(placeOf(CASE), { reviewer: "Dev Patel" });
    const { proposal } = await switchIt(OFF);
    if (!proposal) throw new Error("nothing was proposed");
    const { email } = road.officer("Dev Patel");
    await getDb()
      .update(officers)
      .set({ services: ["KYC"] })
      .where(eq(officers.email, email));
    expect(await approving("Dev Patel", CASE, proposal)).toMatchObject({
      ...{ status: 409, detail: expect.stringContaining("you do not see all") },
    });
    expect(await road.vendorWrites()).toEqual([]);
  });
});

it("the timeline and the ledger tell it from → to", async () => {
  await subscribe(CASE, "DISABLED");
  await switchIt(ON);
  const response = await call(timeline, { cookie: await as("Chloe Martin"), params: placeOf(CASE) });
  const { rows } = (await response.json()) as TimelineAnswer;
  expect(rows[0] && entryOf(rows[0])).toMatchObject({ who: "Chloe Martin", what: "turned AML monitoring on" });
  const [intent] = (await readLedger(getDb(), { limit: 3 })).rows.slice(-1);
  expect(intent?.detail).toMatchObject({ changes: [{ field: "monitoring/AML", from: "DISABLED", to: "ENABLED" }] });
});
