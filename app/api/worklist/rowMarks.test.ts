import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { POST as reject } from "@/app/api/approvals/[id]/rejection/route";
import { POST as saveDraft } from "@/app/api/drafts/route";
import { POST as search } from "@/app/api/search/serviceprofiles/route";
import { getDb } from "@/lib/db/client";
import { drafts } from "@/lib/db/deskSchema";
import { type Name, params, SEEN, setUpApprovals } from "@/lib/testing/approvals.testing";
import { call } from "@/lib/testing/route.testing";
import type { CaseRow, SearchAnswer } from "@/lib/worklist/contract";

const { road, as, ask, proposed, post } = setUpApprovals();
beforeEach(async () => void (await getDb().delete(drafts)));

async function list(name: Name): Promise<CaseRow[]> {
  const path = "/api/search/serviceprofiles?page=1&limit=100&sort=desc&sortFields=updatedAt";
  const response = await call(search, { method: "POST", path, cookie: await as(name), body: {} });
  return ((await response.json()) as SearchAnswer).matches;
}

const rowFor = async (name: Name) => (await list(name)).find(({ entityId }) => entityId === params.entityId);
const marked = (rows: CaseRow[]) => rows.filter((row) => row.proposalWaits ?? row.hasDraft);

const FAIL = { status: "FAIL", reasonCode: "TRUE_POSITIVE_MATCH", comment: { text: "The same person" } } as const;

async function keepDraft(name: Name): Promise<void> {
  const body = {
    ...{ officerId: road.officer(name).id, form: "override", ...params, workflowName: undefined },
    ...{ fields: { status: "FAIL", reasonCode: "", comment: "Half" }, baselineEtag: `"${"a".repeat(43)}"` },
    ...{ writer: randomUUID(), edit: 1 },
  };
  expect((await call(saveDraft, { method: "POST", cookie: await as(name), body })).status).toBe(200);
}

test("a row says to everybody that a proposal waits for a second person, until that is settled, and no other row does", async () => {
  const proposal = await proposed("Ana Silva");
  for (const name of ["Ana Silva", "Ben Okafor", "Chloe Martin"] as const) {
    expect(await rowFor(name)).toMatchObject({ proposalWaits: true });
    expect(marked(await list(name))).toHaveLength(1);
  }
  expect((await post(reject, "Chloe Martin", proposal, SEEN)).status).toBe(200);
  expect(marked(await list("Ana Silva"))).toEqual([]);
});

test("a draft is shown to the one whose it is, until its words are sent", async () => {
  await keepDraft("Ana Silva");
  expect(await rowFor("Ana Silva")).toMatchObject({ hasDraft: true });
  expect(marked(await list("Chloe Martin"))).toEqual([]);
  expect((await ask("Ana Silva", FAIL)).status).toBe(200);
  expect(marked(await list("Ana Silva"))).toEqual([]);
});

test("a draft that has expired is none", async () => {
  await keepDraft("Ana Silva");
  await getDb()
    .update(drafts)
    .set({ expiresAt: new Date(Date.now() - 1_000) });
  expect(marked(await list("Ana Silva"))).toEqual([]);
});

test("a row names the officer who decided, of whom FrankieOne knows the address alone, and nobody who is not of the desk", async () => {
  expect((await ask("Ana Silva", FAIL)).status).toBe(200);
  const row = await rowFor("Ben Okafor");
  expect(row).toMatchObject({ decidedBy: "Ana Silva" });
  expect(row?.workflowExecution?.statusOverrideBy).toContain("@");
  const others = (await list("Ben Okafor")).filter(({ workflowExecution: run }) => !run?.overridden);
  expect(others.filter(({ decidedBy }) => decidedBy !== undefined)).toEqual([]);
});

test("the marks of a page cost the vendor nothing", async () => {
  await proposed("Ana Silva");
  await keepDraft("Ana Silva");
  const before = (await road.vendorCalls()).length;
  await list("Ana Silva");
  expect(await road.vendorCalls()).toHaveLength(before + 1);
});
