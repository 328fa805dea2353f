import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { PARENT, profilePath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import { STORY, type StoryHandle } from "./story/handles";

const BEN = { ...PARENT, "X-Frankie-Username": "ben.okafor@countersign.example" };
const COMMENT = { text: "Relationship ended. [ref 01X]", entityType: "INDIVIDUAL" };

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const monitor = (handle: StoryHandle, query: string) =>
  vendor.call("PATCH", `/v2/individuals/${STORY[handle].entityId}/monitor?${query}`, { comment: COMMENT }, BEN);
const subscriptionsOf = async (handle: StoryHandle) =>
  (await vendor.call("GET", profilePath(handle))).body.serviceProfile.subscriptions;

test("off: the subscription stays with its beginning and tells who ended it, by which request", async () => {
  const [before] = await subscriptionsOf("pepReview");
  const { status, body } = await monitor("pepReview", "enabled=false&monitoringTypes=AML");
  expect(status).toBe(200);
  const [after] = await subscriptionsOf("pepReview");
  expect(after).toEqual({
    ...before,
    status: "DISABLED",
    disabledAt: expect.any(String),
    disabledRequestId: body.requestId,
    disabledBy: BEN["X-Frankie-Username"],
  });
  expect(body.monitoring.AML).toMatchObject({ status: "DISABLED", providers: ["complyadvantage"] });
  expect(Object.keys(body.monitoring)).toEqual(["AML"]);
  expect(body.monitoring.AML.subscriptions[0]).toMatchObject({
    serviceName: "KYC",
    disabledRequestId: body.requestId,
    workflows: [{ workflowName: "Basic-Monitoring-TxAM", lifecyclePhase: "MONITORING" }],
  });
});

test("on: every service profile of the entity, those without a subscription too", async () => {
  const { body } = await monitor("twoProfilesKyc", "enabled=true&monitoringTypes=AML");
  for (const handle of ["twoProfilesKyc", "twoProfilesAml"] as const) {
    expect(await subscriptionsOf(handle)).toEqual([
      expect.objectContaining({ status: "ENABLED", type: "AML", enabledRequestId: body.requestId }),
    ]);
  }
  const services = body.monitoring.AML.subscriptions.map((one: { serviceName: string }) => one.serviceName);
  expect(services.sort()).toEqual(["AML", "KYC"]);
});

test("off and on again keeps when it was last off", async () => {
  const off = (await monitor("pepReview", "enabled=false")).body;
  const on = (await monitor("pepReview", "enabled=true&monitoringTypes=AML")).body;
  const [after] = await subscriptionsOf("pepReview");
  expect(after).toMatchObject({
    status: "ENABLED",
    enabledRequestId: on.requestId,
    disabledRequestId: off.requestId,
  });
});

test("without types all are meant; off makes none that never was", async () => {
  await monitor("passedAustin", "enabled=false");
  expect(await subscriptionsOf("passedAustin")).toEqual([]);
  await monitor("passedAustin", "enabled=true");
  expect((await subscriptionsOf("passedAustin")).map((one: { type: string }) => one.type)).toEqual(["AML", "ACTIVITY"]);
  await monitor("passedAustin", "enabled=false&monitoringTypes=ACTIVITY");
  expect((await subscriptionsOf("passedAustin")).map((one: { status: string }) => one.status)).toEqual([
    "ENABLED",
    "DISABLED",
  ]);
});

test("the audit has one event a profile, with the comment, under one request id", async () => {
  const { body } = await monitor("twoProfilesKyc", "enabled=true");
  const { events } = (await vendor.call("GET", `/v2/audit?requestId=${body.requestId}`)).body;
  expect(events).toHaveLength(2);
  expect(new Set(events.map((one: { eventId: string }) => one.eventId)).size).toBe(2);
  for (const event of events) expect(event).toMatchObject({ type: "SERVICE_PROFILE_UPDATE", userComment: COMMENT });
});

test.each(["", "enabled=1", "enabled=TRUE", "enabled=true&monitoringTypes=KYC"])(
  "400 for ?%s, and no change",
  async (query) => {
    const before = await subscriptionsOf("pepReview");
    expect((await monitor("pepReview", query)).status).toBe(400);
    expect(await subscriptionsOf("pepReview")).toEqual(before);
  },
);
