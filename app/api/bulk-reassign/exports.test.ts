import { desc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { GET as exportCases } from "@/app/api/worklist/export/route";
import { getDb } from "@/lib/db/client";
import { planRows } from "@/lib/db/plansSchema";
import { ledgerDetails } from "@/lib/db/schema";
import { call } from "@/lib/testing/route.testing";
import { readLedger } from "@/lib/ledger/read";
import { listOfficers } from "@/lib/officers/service";
import { printPlan } from "@/lib/bulkReassign/export";
import { chosen, LEAD, setUpPlans } from "@/lib/testing/bulkReassign.testing";
import { STORY } from "@/lib/sandbox/story/handles";
import { GET as exportPlan } from "./[id]/export/route";

const { act, cookies, made, confirmed, ended, road } = setUpPlans();
const target = { kind: "person", name: "Ben Okafor" } as const;
const another = { entityId: STORY.soleTrader.entityId, serviceName: "KYC", verdict: "already-there" } as const;
const linesIn = (text: string) => text.trimEnd().split("\r\n");
const last = async () => (await readLedger(getDb(), { limit: 1 })).rows[0];

test("a plan's result is a file with a line for every case, on record", async () => {
  const plan = await made({ source: { kind: "rows", rows: chosen("pepReview", "soleTrader") }, target });
  await confirmed(plan.id);
  await ended(plan.id);
  const answer = await call(exportPlan, { cookie: cookies.lead, params: { id: plan.id } });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const [head, first, second, ...rest] = linesIn(await answer.text());
  expect(head).toContain("Entity ID,Service,Name,From,To,Planned change,Result");
  expect(first).toMatch(new RegExp(`^${STORY.pepReview.entityId},.*,Ben Okafor,Reassign,Saved,`));
  expect(second).toContain("Organisation,,");
  expect(rest).toEqual([]);
  expect(await last()).toMatchObject({ action: "export-plan", outcome: "DONE" });
  expect((await call(exportPlan, { cookie: cookies.analyst, params: { id: plan.id } })).status).toBe(403);
});

test("regression: a plan that nobody has confirmed has queued nothing, and one that was cancelled has processed nothing", async () => {
  const { id } = await made({ source: { kind: "rows", rows: chosen("pepReview") }, target });
  const result = async () => {
    const answer = await call(exportPlan, { cookie: cookies.lead, params: { id } });
    return linesIn(await answer.text())[1]?.match(/,Reassign,([^,]*),/)?.[1];
  };
  expect(await result()).toBe("");
  await act("cancellation", id);
  expect(await result()).toBe("Not processed");
});

test("a plan for paper holds every case of it, not a page of them, and is on record", async () => {
  const plan = await made({ source: { kind: "rows", rows: chosen("pepReview") }, target });
  // A number that is missing must not end it.
  const ordinals = Array.from({ length: 1_100 }, (_, index) => index + (index < 200 ? 2 : 3));
  const more = ordinals.map((ordinal) => ({ ...another, planId: plan.id, ordinal }));
  await getDb().insert(planRows).values(more);
  const lead = (await listOfficers()).find(({ name }) => name === LEAD.name)!;
  const { rows } = await printPlan({ ...lead, role: "lead", email: LEAD.email }, plan.id);
  expect(rows.map(({ ordinal }) => ordinal)).toEqual([1, ...ordinals]);
  const [newest] = await getDb().select().from(ledgerDetails).orderBy(desc(ledgerDetails.sequence)).limit(1);
  expect(newest?.detail).toMatchObject({ planId: plan.id, format: "print" });
  expect(await last()).toMatchObject({ action: "export-plan", outcome: "DONE" });
});

describe("a view of the worklist", () => {
  const get = (query: string, cookie = cookies.lead) =>
    call(exportCases, { cookie, path: `/api/worklist/export${query}` });

  test("is a file with a line for every case that matches, on record without what was searched for", async () => {
    await road.outsideWrite(chosen("pepReview")[0]!, { customerReference: "=HYPERLINK(1)" });
    const lines = linesIn(await (await get("?view=everything")).text());
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => line.includes("'=HYPERLINK(1)"))).toHaveLength(1);
    expect(await last()).toMatchObject({ action: "export-worklist", outcome: "DONE", detail: { view: "everything" } });
  });

  test("is given to leads and auditors; the attempt of an analyst is on record and costs no call", async () => {
    expect((await get("?view=mine", cookies.analyst)).status).toBe(403);
    expect(await last()).toMatchObject({ action: "export-worklist", outcome: "DENIED" });
    expect(await road.vendorCalls()).toEqual([]);
  });

  test("is not given for an address that holds what is no filter, or to another site's page", async () => {
    expect((await get("?views=mine")).status).toBe(400);
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await call(exportCases, { cookie: cookies.lead, headers })).status).toBe(403);
  });
});
