import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as countsOfViews } from "@/app/api/views/counts/route";
import { POST as change } from "@/app/api/views/[id]/route";
import { POST as remove } from "@/app/api/views/[id]/removal/route";
import { POST as share } from "@/app/api/views/[id]/sharing/route";
import { GET as list, POST as keep } from "@/app/api/views/route";
import { GET as countsOfWorklist } from "@/app/api/worklist/counts/route";
import { ANA } from "@/lib/testing/browser.testing";
import { getDb } from "@/lib/db/client";
import { savedViews } from "@/lib/db/deskSchema";
import { ledgerDetails, ledgerRows, officers } from "@/lib/db/schema";
import { closeVendor } from "@/lib/frankieone/transport";
import { call, type Handler, signedIn } from "@/lib/testing/route.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { forgetCounts } from "@/lib/worklist/counts";
import { type SavedView, savedCountsAnswer, savedViewsAnswer } from "./contract";

setUpTestDatabase();

let sandbox: RunningSandbox;
const who = { ana: "", ben: "", chloe: "", eva: "" };

beforeAll(async () => {
  sandbox = await start();
  const { url: FRANKIEONE_BASE_URL } = sandbox;
  const vendor = { FRANKIEONE_API_KEY: DEFAULT_API_KEY, FRANKIEONE_CUSTOMER_ID: DEFAULT_CUSTOMER_ID };
  Object.assign(process.env, vendor, { FRANKIEONE_BASE_URL });
  who.ana = await signedIn(ANA);
  who.ben = await signedIn({ email: "ben@desk.example", name: "Ben Okafor", role: "analyst" });
  who.chloe = await signedIn({ email: "chloe@desk.example", name: "Chloe Martin", role: "lead" });
  who.eva = await signedIn({ email: "eva@desk.example", name: "Eva Novak", role: "auditor" });
});
beforeEach(async () => {
  await getDb().delete(savedViews);
  forgetCounts();
  sandbox.reset();
});
afterAll(async () => {
  await closeVendor();
  await sandbox.close();
});

async function views(response: Promise<Response>): Promise<SavedView[]> {
  const answered = await response;
  expect(answered.status).toBeLessThan(300);
  return savedViewsAnswer.strict().parse(await answered.json()).views;
}
const listOf = (cookie: string) => views(call(list as Handler, { cookie }));
const keepAs = (cookie: string, name: string, params = "view=everything&risk=HIGH") =>
  call(keep as Handler, { method: "POST", cookie, body: { name, params } });
const act = (handler: unknown, cookie: string, id: string, body: object = {}) =>
  call(handler as Handler, { method: "POST", cookie, params: { id }, body });
const names = (given: SavedView[]) => given.map(({ name }) => name);

/** Keeps a view. Out: its id. */
async function kept(cookie: string, name: string, params?: string): Promise<string> {
  const found = (await views(keepAs(cookie, name, params))).find((view) => view.name === name);
  return found?.id ?? "";
}

const record = async () =>
  (
    await getDb()
      .select({ action: ledgerRows.action, outcome: ledgerRows.outcome, detail: ledgerDetails.detail })
      .from(ledgerRows)
      .leftJoin(ledgerDetails, eq(ledgerDetails.sequence, ledgerRows.sequence))
      .orderBy(ledgerRows.sequence)
  ).filter(({ action }) => action.endsWith("share-view"));

describe("a view an officer keeps", () => {
  it("is theirs alone, can be renamed, changed and deleted, and leaves no trace in the ledger", async () => {
    const id = await kept(who.ana, "High risk");
    await kept(who.eva, "What an auditor looks at");
    expect(await listOf(who.ben)).toEqual([]);
    await act(change, who.ana, id, { name: "Grave" });
    const [changed] = await views(act(change, who.ana, id, { params: "view=review&page=3" }));
    expect(changed).toEqual({ id, name: "Grave", params: "view=review", shared: false });
    expect(await views(act(remove, who.ana, id))).toEqual([]);
    expect(await record()).toEqual([]);
  });

  it("has a name of its own: one that reads the same is refused, also in a race, and also by renaming", async () => {
    const raced = await Promise.all(["High risk", "HIGH  RISK", "Ｈigh rіsk."].map((name) => keepAs(who.ana, name)));
    expect(raced.map(({ status }) => status).toSorted()).toEqual([201, 400, 400]);
    const id = await kept(who.ana, "Low risk");
    const refused = await act(change, who.ana, id, { name: "high risk" });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      fields: { name: expect.stringContaining("is already used by") as string },
    });
    expect((await act(change, who.ana, id, { name: "LOW risk" })).status).toBe(200);
    expect((await keepAs(who.ben, "High risk")).status).toBe(201);
  });

  it("is one of at most thirty, however many are asked for at once", async () => {
    const asked = Array.from({ length: 33 }, (_, index) => keepAs(who.ana, `View ${index}`));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(30);
    expect(statuses.filter((status) => status === 409)).toHaveLength(3);
  });

  it("cannot be touched by anybody else, not even by a lead; who may not is told nothing of it", async () => {
    const id = await kept(who.ana, "High risk");
    for (const attempt of [
      act(change, who.chloe, id, { name: "Mine now" }),
      act(remove, who.ben, id),
      act(share, who.chloe, id, { shared: true }),
      act(remove, who.ana, randomUUID()),
    ])
      expect((await attempt).status).toBe(404);
    expect(names(await listOf(who.ana))).toEqual(["High risk"]);
  });

  it("is refused with what cannot be read, and with anything the contract does not know", async () => {
    for (const body of [
      { name: "x", params: "risk=ENORMOUS" },
      { name: "x\u200b", params: "" },
      { name: "x", params: "", shared: true },
      { name: "x" },
    ])
      expect((await call(keep as Handler, { method: "POST", cookie: who.ana, body })).status).toBe(400);
    expect((await act(change, who.ana, randomUUID(), {})).status).toBe(400);
    expect((await act(change, who.ana, "1 or 1=1", { name: "x" })).status).toBe(400);
    expect(await listOf(who.ana)).toEqual([]);
  });
});

describe("a shared view", () => {
  it("is shown to everybody with the lead's name, and sharing, changing and its end are on record", async () => {
    const before = (await record()).length;
    const id = await kept(who.chloe, "Team: high risk");
    expect(await listOf(who.ana)).toEqual([]);
    await act(share, who.chloe, id, { shared: true });
    await act(share, who.chloe, id, { shared: true });
    expect(await listOf(who.ana)).toMatchObject([{ id, name: "Team: high risk", shared: true, by: "Chloe Martin" }]);
    expect((await listOf(who.chloe))[0]?.by).toBeUndefined();
    await act(change, who.chloe, id, { name: "Team: grave" });
    await act(remove, who.chloe, id);
    expect(await listOf(who.ana)).toEqual([]);
    expect((await record()).slice(before)).toEqual([
      { action: "share-view", outcome: "DONE", detail: { view: "Team: high risk", viewId: id } },
      { action: "share-view", outcome: "DONE", detail: { view: "Team: grave", viewId: id } },
      { action: "unshare-view", outcome: "DONE", detail: { view: "Team: grave", viewId: id } },
    ]);
  });

  it("is a lead's to share: an analyst and an auditor are refused with the rule", async () => {
    for (const [cookie, rule] of [
      [who.ana, "leads-share"],
      [who.eva, "auditors-read"],
    ] as const) {
      const refused = await act(share, cookie, await kept(cookie, "Own"), { shared: true });
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: "FORBIDDEN", rule });
    }
  });

  it("goes out of sight with the lead's role", async () => {
    await act(share, who.chloe, await kept(who.chloe, "Team"), { shared: true });
    const role = (given: "lead" | "analyst") =>
      getDb().update(officers).set({ role: given }).where(eq(officers.email, "chloe@desk.example"));
    await role("analyst");
    expect(await listOf(who.ana)).toEqual([]);
    await role("lead");
    expect(await listOf(who.ana)).toHaveLength(1);
  });
});

describe("the counts of tabs", () => {
  const searches = async () => {
    const log = (await (await fetch(`${sandbox.url}/__control/log`)).json()) as { path: string; body: string }[];
    return log.filter(({ path }) => path.includes("/search/")).map(({ body }) => body);
  };
  const countsFor = async (cookie: string) => {
    const response = await call(countsOfViews as Handler, { cookie });
    expect(response.status).toBe(200);
    return savedCountsAnswer.strict().parse(await response.json()).counts;
  };

  it("cost one call a view for fifty officers at once, ten seconds long, whoever keeps the view", async () => {
    const hundred = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        signedIn({ email: `officer${index}@desk.example`, name: `Officer ${index} Ng`, role: "analyst" }),
      ),
    );
    await act(share, who.chloe, await kept(who.chloe, "High", "view=everything&risk=HIGH"), { shared: true });
    await Promise.all(
      hundred.map((cookie, index) => keepAs(cookie, `Own ${index}`, "view=everything&risk=HIGH&sort=created")),
    );
    const answers = await Promise.all(hundred.map(countsFor));
    // The same question in another order is the same number.
    expect(await searches()).toHaveLength(1);
    expect(new Set(answers.flatMap((counts) => Object.values(counts).map((count) => JSON.stringify(count)))).size).toBe(
      1,
    );
    await Promise.all(hundred.map(countsFor));
    expect(await searches()).toHaveLength(1);
  });

  it("are not shared where the same address means another person's cases", async () => {
    const [id, id2] = [await kept(who.ana, "Mine, high", "risk=HIGH"), await kept(who.ben, "Mine, high", "risk=HIGH")];
    await Promise.all([countsFor(who.ana), countsFor(who.ben), countsFor(who.ana)]);
    const assignees = (await searches()).map(
      (body) => (JSON.parse(body) as { filters: { assignees: string[] } }).filters.assignees,
    );
    expect(assignees.flat().toSorted()).toEqual([ANA.name, "Ben Okafor"].toSorted());
    expect(id).not.toBe(id2);
  });

  it("count the text that is searched for, and no band in the order of risk", async () => {
    const id = await kept(who.ana, "Lees", "q=lee&sort=risk");
    await countsFor(who.ana);
    const [body] = (await searches()).map((each) => JSON.parse(each) as { search?: object; filters: object });
    expect(body).toMatchObject({ search: { terms: [{ term: "lee", field: "NAME" }] } });
    expect(body?.filters).not.toHaveProperty("riskLevels");
    expect(Object.keys(await countsFor(who.ana))).toEqual([id]);
  });

  it("keep those of the built-in views to one call each, and the computed ones to their minute, under fifty requests", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    try {
      const ask = () => call(countsOfWorklist as Handler, { cookie: who.ana });
      await Promise.all(Array.from({ length: 50 }, ask));
      const first = (await searches()).length;
      const limits = new Set(await searches()).size;
      expect(first).toBe(limits);
      vi.setSystemTime(Date.now() + 10_000);
      await Promise.all(Array.from({ length: 50 }, ask));
      expect((await searches()).length).toBe(first + 1);
    } finally {
      vi.useRealTimers();
    }
  });
});
