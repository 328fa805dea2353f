import { expect, test } from "vitest";
import { PATCH as update } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/route";
import { POST as search } from "@/app/api/search/serviceprofiles/route";
import { POST as nextCase } from "@/app/api/worklist/next/route";
import { byMoment } from "@/lib/frankieone/wire/moments";
import { type Name, params, setUpApprovals } from "@/lib/testing/approvals.testing";
import { call } from "@/lib/testing/route.testing";
import { versionOf } from "@/lib/testing/road.testing";
import type { CaseRow, NextAnswer, SearchAnswer } from "@/lib/worklist/contract";
import { placeKey } from "@/lib/worklist/nextRules";
import { requestOf } from "@/lib/worklist/viewRequest";
import { plainView, type ViewId } from "@/lib/worklist/views";

/* Oldest waiting first, by the true age: through the routes, with the sandbox as the vendor. */

const { road, as, ask } = setUpApprovals();

async function list(name: Name, id: ViewId): Promise<CaseRow[]> {
  const { request, query } = requestOf({ ...plainView(id), size: 100 }, road.officer(name));
  const path = `/api/search/serviceprofiles?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}`;
  const response = await call(search, { method: "POST", path, cookie: await as(name), body: request });
  expect(response.status).toBe(200);
  return ((await response.json()) as SearchAnswer).matches;
}

const ages = (rows: readonly CaseRow[]) => rows.map((row) => [placeKey(row), row.waitingSince]);

async function change(name: Name, row: CaseRow, serviceProfile: object, comment: string): Promise<void> {
  const { entityId, serviceName } = row;
  const headers = { "if-match": await versionOf(road.officer(name), { entityId, serviceName }) };
  const body = { serviceProfile, comment: { text: comment } };
  const asked = { method: "PATCH", cookie: await as(name), params: { entityId, serviceName }, body, headers };
  expect((await call(update, asked)).status).toBe(200);
}

test("the oldest wait stays first after an override to another waiting status, a reassignment and a comment", async () => {
  const before = ages(await list("Chloe Martin", "attention"));
  expect(before.length).toBeGreaterThan(5);
  expect(before.map(([, since]) => since)).toEqual(before.map(([, since]) => since).toSorted(byMoment));

  const urgent = { status: "URGENT", reasonCode: "NEEDS_FURTHER_REVIEW", comment: { text: "This cannot wait" } };
  expect((await ask("Ana Silva", urgent)).status).toBe(200);
  const rows = await list("Chloe Martin", "attention");
  const overridden = rows.find(({ entityId }) => entityId === params.entityId);
  expect(overridden?.workflowExecution).toMatchObject({ status: "URGENT", overridden: true });

  const [oldest] = rows;
  if (!oldest) throw new Error("nobody waits");
  await change("Chloe Martin", oldest, { assignee: "Ben Okafor" }, "Ben knows this customer");
  await change("Chloe Martin", oldest, { reviewer: "Chloe Martin" }, "I asked the customer for another document");
  expect(ages(await list("Chloe Martin", "attention"))).toEqual(before);
});

test("who takes the oldest case that nobody has finds it first among their own, as old as it was", async () => {
  const free = (await list("Ben Okafor", "unassigned")).filter(({ isOrganization, waits }) => waits && !isOrganization);
  const own = await list("Ben Okafor", "mine");
  const older = free.find((row) => own.every(({ waitingSince }) => byMoment(row.waitingSince, waitingSince) < 0));
  if (!older) throw new Error("no unassigned case is older than Ben's own");
  await change("Ben Okafor", older, { assignee: "Ben Okafor" }, "Mine now");
  const [first] = await list("Ben Okafor", "mine");
  expect(first).toMatchObject({ entityId: older.entityId, waitingSince: older.waitingSince });
  const body = { request: requestOf(plainView("mine"), road.officer("Ben Okafor")).request };
  const response = await call(nextCase, { method: "POST", cookie: await as("Ben Okafor"), body });
  expect(((await response.json()) as NextAnswer).next?.row.entityId).toBe(older.entityId);
});
