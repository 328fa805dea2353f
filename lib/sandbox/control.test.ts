import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STORY } from "./story/handles";
import { executionPath, PARENT, profilePath, startTested, type TestedSandbox } from "./testing";

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const assign = (assignee: string) => vendor.call("PATCH", profilePath("pepReview"), { serviceProfile: { assignee } });
const assignee = async () => (await vendor.call("GET", profilePath("pepReview"))).body.serviceProfile.assignee;
const log = async () => (await vendor.call("GET", "/__control/log")).body;
const plan = (fault: string, amount = 0) =>
  vendor.call("POST", "/__control/faults", { method: "PATCH", fault, amount });

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

describe("faults", () => {
  test.each([
    ["500-before", 500, "Ana Silva"],
    ["500-after-apply", 500, "Ben Okafor"],
    ["503", 503, "Ana Silva"],
    ["429", 429, "Ana Silva"],
    ["html-200", 200, "Ana Silva"],
    ["200-without-apply", 200, "Ana Silva"],
    ["redirect-302", 302, "Ana Silva"],
    ["delay", 200, "Ben Okafor"],
  ])("%s answers %i and leaves the case with %s, once", async (fault, status, owner) => {
    await plan(fault, 1);
    const body = JSON.stringify({ serviceProfile: { assignee: "Ben Okafor" } });
    const target = vendor.url + profilePath("pepReview");
    const answer = await fetch(target, { method: "PATCH", headers: PARENT, body, redirect: "manual" });
    expect(answer.status).toBe(status);
    expect(await assignee()).toBe(owner);
    expect((await log())[0]).toMatchObject({ fault, status, applied: owner === "Ben Okafor" });
    expect((await assign("Dev Patel")).status).toBe(200);
  });

  test.each([
    ["reset-before-apply", "Ana Silva"],
    ["reset-after-apply", "Ben Okafor"],
    ["truncated-json", "Ben Okafor"],
  ])("%s breaks the connection and leaves the case with %s", async (fault, owner) => {
    await plan(fault);
    await expect(assign("Ben Okafor")).rejects.toThrow();
    expect(await assignee()).toBe(owner);
  });

  test("apply-late breaks the connection now and applies afterwards", async () => {
    await plan("apply-late", 30);
    await expect(assign("Ben Okafor")).rejects.toThrow();
    expect(await assignee()).toBe("Ana Silva");
    await expect.poll(assignee, { timeout: 2_000, interval: 10 }).toBe("Ben Okafor");
  });

  test("hang never answers, and other calls go on", async () => {
    await plan("hang");
    const target = vendor.url + profilePath("pepReview");
    const hung = fetch(target, { method: "PATCH", headers: PARENT, body: "{}", signal: AbortSignal.timeout(100) });
    expect(await assignee()).toBe("Ana Silva");
    await expect(hung).rejects.toThrow();
  });

  test("an unknown fault is refused by name", async () => {
    expect((await plan("meteor")).status).toBe(400);
  });
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
