import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STORY } from "./story/handles";
import { executionPath, PARENT, profilePath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const assign = (assignee: string) => vendor.call("PATCH", profilePath("pepReview"), { serviceProfile: { assignee } });
const log = async () => (await vendor.call("GET", "/__control/log")).body;

test("an idle connection outlasts a client that was busy for seconds", async () => {
  // Regression: a test process that compiled a contract for five seconds sent its next call on a connection that was just ending.
  const answer = await fetch(`${vendor.url}/__control/log`);
  await answer.text();
  expect(answer.headers.get("keep-alive")).toBe("timeout=65");
});

test("the log tells every call, what was sent and whether it took effect", async () => {
  const { body } = await assign("Ben Okafor");
  await vendor.call("PATCH", profilePath("pepReview"), { serviceProfile: { state: "ACTIVE" } });
  const [first, second] = await log();
  expect(first).toMatchObject({
    method: "PATCH",
    path: profilePath("pepReview"),
    status: 200,
    applied: true,
    requestId: body.requestId,
  });
  expect(first.headers).toMatchObject({ api_key: PARENT.api_key });
  expect(JSON.parse(first.body)).toEqual({ serviceProfile: { assignee: "Ben Okafor" } });
  expect(second).toMatchObject({ status: 400, applied: false });
  await vendor.call("DELETE", "/__control/log");
  expect(await log()).toEqual([]);
});

test("an outside writer changes a profile past the API and is seen in the audit", async () => {
  const { entityId, serviceName } = STORY.pepReview;
  const write = { entityId, serviceName, changes: { assignee: "Night shift", reviewer: null } };
  const { body } = await vendor.call("POST", "/__control/write", write);
  const { serviceProfile } = (await vendor.call("GET", profilePath("pepReview"))).body;
  expect(serviceProfile).toMatchObject({ assignee: "Night shift", updatedRequestId: body.requestId });
  expect(serviceProfile).not.toHaveProperty("reviewer");
  const { events } = (await vendor.call("GET", `/v2/audit?entityId=${entityId}`)).body;
  expect(events[0]).toMatchObject({ requestId: body.requestId, channel: "PORTAL" });
  expect(await log()).toHaveLength(2);
});

test("the log tells which state of a profile each call saw or made, outside writes counted", async () => {
  const { entityId, serviceName } = STORY.pepReview;
  await assign("Ben Okafor");
  const { body } = await vendor.call("POST", "/__control/write", {
    entityId,
    serviceName,
    changes: { reviewer: null },
  });
  await vendor.call("GET", profilePath("pepReview"));
  const [made, seen] = await log();
  expect([made.version, body.version, seen.version]).toEqual([1, 2, 2]);
});

test("whoever starts the sandbox can act at the moment a call arrives, before it is handled", async () => {
  let seen = "";
  const watched = await startTested({ onCall: async ({ method }) => void (seen = `${method} before`) });
  await watched.call("GET", profilePath("pepReview"));
  expect(seen).toBe("GET before");
  await watched.close();
});

describe("the clock and the state file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("changes survive a restart, and ages go on from the first start", async () => {
    let now = Date.UTC(2026, 10, 1);
    const options = { stateFile: join(folder, "state", "journal.jsonl"), clock: () => now, profiles: 200 };
    const first = await startTested(options);
    await first.call("PATCH", executionPath("pepReview"), { status: "PASS", comment: { text: "Kept?" } });
    await first.call("PATCH", profilePath("pepReview"), { serviceProfile: { reviewer: "" } });
    const before = (await first.call("GET", profilePath("pepReview"))).body.serviceProfile;
    await first.close();
    now += 3 * 86_400_000;
    const second = await startTested(options);
    expect((await second.call("GET", profilePath("pepReview"))).body.serviceProfile).toEqual(before);
    const { events } = (await second.call("GET", `/v2/audit?entityId=${STORY.pepReview.entityId}&limit=100`)).body;
    expect(events.map((event: { userComment?: { text: string } }) => event.userComment?.text)).toContain("Kept?");
    await second.call("POST", "/__control/reset");
    await second.close();
    const third = await startTested(options);
    expect((await third.call("GET", profilePath("pepReview"))).body.serviceProfile.reviewer).toBe("Chloe Martin");
    await third.close();
  });

  test("an audit event appears only after the lag", async () => {
    let now = Date.UTC(2026, 10, 1);
    const lagging = await startTested({ clock: () => now, auditLagMs: 5_000 });
    const events = async () =>
      (await lagging.call("GET", `/v2/audit?entityId=${STORY.pepReview.entityId}`)).body.meta.total as number;
    const before = await events();
    await lagging.call("PATCH", profilePath("pepReview"), { serviceProfile: { assignee: "Ben Okafor" } });
    expect(await events()).toBe(before);
    now += 5_000;
    expect(await events()).toBe(before + 1);
    await lagging.close();
  });
});
