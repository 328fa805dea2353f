import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { operations } from "@/lib/db/schema";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Operation } from "@/lib/writes/contract";
import { reconcile } from "@/lib/writes/reconcile";
import { resolveOperation } from "@/lib/writes/resolve";
import { change, setUpRoad } from "@/lib/testing/road.testing";
import { getOperation, listOperations } from "@/lib/writes/service";
import { readTraces } from "./service";

const road = setUpRoad();
const { entityId, serviceName } = STORY.sanctionsReview;
const LOOKS = [10, 130, 215, 280, 600, 2_450].map((seconds) => seconds * 1_000);

/** An operation nobody but a person can settle: the vendor said yes and shows nothing. */
async function needy(): Promise<string> {
  await road.fault("200-without-apply");
  const body = { serviceProfile: { assignee: "Ana Silva" } };
  const reply = await change(road.officer("Ana Silva"), { entityId, serviceName }, body);
  const from = Date.now();
  for (const later of LOOKS) await reconcile(new Date(from + later));
  return (reply.body as { operation: Operation }).operation.id;
}

const onCase = async () =>
  (await listOperations(road.officer("Ben Okafor"), { entityId, serviceName, open: true })).map(({ id }) => id);

it("shows what FrankieOne has now, read in the name of who asks, to those who may see the operation", async () => {
  const id = await needy();
  const calls = (await road.vendorCalls()).length;
  const traces = await readTraces(road.officer("Eva Lindqvist"), id);
  expect(traces).toMatchObject({ looks: 6, record: { shows: false }, audit: { entries: [], whole: true } });
  expect(traces.record.requestId).toBe(traces.baselineRequestId);
  const asked = (await road.vendorCalls()).slice(calls);
  expect(asked.length).toBeGreaterThan(1);
  for (const { method, headers } of asked) {
    expect(method).toBe("GET");
    expect(headers["x-frankie-username"]).toBe(road.officer("Eva Lindqvist").email);
  }
  await expect(readTraces(road.officer("Ben Okafor"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("stays open on its case until a person has settled it, and then tells who did", async () => {
  const id = await needy();
  expect(await onCase()).toContain(id);
  const headers = new Headers({ "idempotency-key": randomUUID() });
  const body = { outcome: "NOT_APPLIED" as const, comment: { text: "Nothing in the portal" } };
  await resolveOperation({ officer: road.officer("Chloe Martin"), headers, id, body });
  expect(await onCase()).not.toContain(id);
  const settled = await getOperation(road.officer("Ana Silva"), id);
  expect(settled).toMatchObject({ outcome: "NOT_APPLIED", officerName: "Ana Silva", settledBy: "Chloe Martin" });
});

it("is told on its case however the ids of the case are written, today's and those of rows of before", async () => {
  const id = await needy();
  const asked = { entityId: entityId.toUpperCase(), serviceName: serviceName.toLowerCase(), open: true } as const;
  const ids = async (query: { entityId: string; serviceName: string; open: true }) =>
    (await listOperations(road.officer("Ben Okafor"), query)).map((each) => each.id);
  expect(await ids(asked)).toContain(id);
  const target = { entityId: entityId.toUpperCase(), serviceName };
  await getDb().update(operations).set({ target }).where(eq(operations.id, id));
  expect(await ids({ entityId, serviceName, open: true })).toContain(id);
});
