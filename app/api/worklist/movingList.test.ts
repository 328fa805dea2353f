import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { POST as makePlan } from "@/app/api/bulk-reassign/route";
import { GET as rowsOfPlan } from "@/app/api/bulk-reassign/[id]/rows/route";
import { GET as teamLoad } from "@/app/api/team/load/route";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { readLedger } from "@/lib/ledger/read";
import type { Plan, PlanRow } from "@/lib/bulkReassign/contract";
import type { TeamLoad } from "@/lib/team/contract";
import type { CountsAnswer, ViewCount } from "@/lib/worklist/contract";
import { forgetCounts } from "@/lib/worklist/counts";
import { type Found, setUpMovingDesk } from "@/lib/testing/movingDesk.testing";
import { call, signedIn } from "@/lib/testing/route.testing";
import { BEYOND_SCOPE, NO_TOTAL } from "@/lib/worklist/uncounted";
import { forgetTotals } from "@/lib/worklist/totals";
import { GET as countViews } from "./counts/route";
import { GET as exportCases } from "./export/route";
import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import PartialCount from "@/components/views/PartialCount";

const desk = setUpMovingDesk(600);
const LEAD = { email: "lena@desk.example", name: "Lena Lead", role: "lead" } as const;
let cookie: string;
beforeAll(async () => {
  cookie = await signedIn(LEAD);
});
beforeEach(() => {
  forgetTotals();
  forgetCounts();
});

const placeOf = ({ entityId, serviceName }: { entityId: string; serviceName: string }) => `${entityId},${serviceName}`;
const exported = async (query: string) => {
  const text = await (await call(exportCases, { cookie, path: `/api/worklist/export${query}` })).text();
  const lines = text.trimEnd().split("\r\n").slice(1);
  return { lines, places: lines.map((line) => line.split(",").slice(0, 2).join(",")) };
};
const newestOnRecord = async () => (await readLedger(getDb(), { limit: 1 })).rows[0];
const stillThere = (before: Found[], after: Found[]) => {
  const now = new Set(after.map(placeOf));
  return before.map(placeOf).filter((place) => now.has(place));
};

describe("K1: a list that moves between two pages", () => {
  test("five cases of page 1 leave before page 2: the file lacks no other, and is on record as it is", async () => {
    const before = await desk.all({ states: ["ACTIVE"] });
    desk.beforeSecondSearch(async (found) => {
      for (const each of found.slice(0, 5)) await desk.write(each, { state: "ARCHIVED" });
    });
    const { places, lines } = await exported("?view=everything&state=ACTIVE");
    const stayed = stillThere(before, await desk.all({ states: ["ACTIVE"] }));
    expect(stayed).toHaveLength(before.length - 5);
    expect(stayed.filter((place) => !places.includes(place))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
    expect(await newestOnRecord()).toMatchObject({
      action: "export-worklist",
      detail: { view: "everything", cases: lines.length, filters: "State: Active" },
    });
  });

  test("cases of page 1 are given to somebody else before page 2: a plan of what is left lacks none of it", async () => {
    const held = { states: ["INIT", "AUTO", "ACTIVE"], assignees: ["Ana Silva"] };
    for (const each of (await desk.all({ states: ["ACTIVE"] })).slice(0, 240))
      await desk.write(each, { assignee: "Ana Silva" });
    const before = await desk.all(held);
    expect(before.length).toBeGreaterThan(200);
    desk.beforeSecondSearch(async (found) => {
      for (const each of found.slice(0, 5)) await desk.write(each, { assignee: "Ben Okafor" });
    });
    const places = await planned({
      ...{ role: "assignee", source: { kind: "holder", name: "Ana Silva" } },
      target: { kind: "person", name: "Dev Patel" },
    });
    const stayed = stillThere(before, await desk.all(held));
    expect(stayed).toHaveLength(before.length - 5);
    expect(stayed.filter((place) => !places.includes(place))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
  });

  test("cases that come between others double nobody", async () => {
    const others = await desk.all({ states: ["ARCHIVED", "INACTIVE"] });
    desk.beforeSecondSearch(async () => {
      for (const each of others.slice(0, 5)) await desk.write(each, { state: "ACTIVE" });
    });
    const { places } = await exported("?view=everything&state=ACTIVE");
    expect(new Set(places).size).toBe(places.length);
  });

  test("a vendor that gives its cases no times is read by pages, and the file says what cannot be known", async () => {
    desk.answerWith((answer) => {
      for (const { serviceProfile } of answer.matches.flat()) Object.assign(serviceProfile, { createdAt: undefined });
      return answer;
    });
    let looks = 0;
    desk.beforeSecondSearch(async (found) => {
      looks += 1;
      for (const each of found.slice(0, 5)) await desk.write(each, { state: "ARCHIVED" });
    });
    const first = await exported("?view=everything&state=ACTIVE");
    expect(looks).toBe(1);
    // Read again until two readings agree.
    const stayed = await desk.all({ states: ["ACTIVE"] });
    expect(stayed.map(placeOf).filter((place) => !first.places.includes(place))).toEqual([]);
  });
});

describe("K17: a vendor that names no total", () => {
  const nameNoTotal = () =>
    desk.answerWith(({ meta, ...answer }) => ({ ...answer, meta: { ...meta, total: undefined } }));

  test("a plan holds every case of a person, not the first hundred", async () => {
    for (const each of (await desk.all({ states: ["ACTIVE"] })).slice(0, 240))
      await desk.write(each, { assignee: "Ana Silva" });
    const held = await desk.all({ states: ["INIT", "AUTO", "ACTIVE"], assignees: ["Ana Silva"] });
    nameNoTotal();
    const source = { kind: "holder", name: "Ana Silva" };
    const places = await planned({ role: "assignee", source, target: { kind: "person", name: "Dev Patel" } });
    expect(places.toSorted()).toEqual(held.map(placeOf).toSorted());
  });

  test("a plan over the team counts what everybody has by reading, instead of taking it for nothing", async () => {
    for (const each of (await desk.all({ states: ["ACTIVE"] })).slice(0, 60))
      await desk.write(each, { assignee: "Ben Okafor" });
    const [mine] = (await desk.all({ states: ["ACTIVE"], assignees: ["Dev Patel"] })).slice(0, 1);
    nameNoTotal();
    const answer = await call(makePlan, {
      ...{ method: "POST", cookie, headers: { "idempotency-key": randomUUID() } },
      body: {
        role: "assignee",
        source: { kind: "rows", rows: [{ entityId: mine!.entityId, serviceName: mine!.serviceName }] },
        target: { kind: "spread", among: ["Ben Okafor", "Lena Lead"] },
      },
    });
    const { plan } = (await answer.json()) as { plan: Plan };
    expect((await rowsOf(plan.id))[0]?.to).toBe("Lena Lead");
  });

  test("the team's load is shown with what could be counted, and says what could not", async () => {
    const whole = (await (await call(teamLoad, { cookie })).json()) as TeamLoad;
    for (const meta of [undefined, {}, { total: 0 }]) {
      forgetTotals();
      desk.answerWith((answer) => ({ ...answer, meta }));
      const answer = await call(teamLoad, { cookie });
      expect([meta, answer.status]).toEqual([meta, 200]);
      const load = (await answer.json()) as TeamLoad;
      // What needs attention is read case by case, so that no total is needed for it.
      expect(load.team).toEqual({ open: null, attention: whole.team.attention, overridden: null });
      expect(load.others).toEqual({ open: null, attention: whole.others.attention });
      expect(load.unassigned?.total).toBeGreaterThan(0);
      expect(load.officers.length).toBeGreaterThan(0);
      expect([whole.uncounted, load.uncounted]).toEqual([undefined, [NO_TOTAL]]);
    }
  });
});

describe("K18: the number of a view, and the rows of its file", () => {
  const countOf = async (view: "mine" | "unassigned" | "attention") =>
    ((await (await call(countViews, { cookie })).json()) as CountsAnswer).counts[view];

  test.each(["unassigned", "mine", "attention"] as const)("are the same for %s", async (view) => {
    const [first = [], rest = []] = parted(await desk.all({ states: OPEN }), 100);
    for (const each of first) await desk.write(each, { assignee: view === "unassigned" ? null : LEAD.name });
    for (const each of rest) await desk.write(each, { state: "ARCHIVED" });
    const { places } = await exported(`?view=${view}`);
    const count = await countOf(view);
    expect(count).toMatchObject({ total: places.length, computed: { complete: true } });
    expect(count).not.toMatchObject({ computed: { narrowed: true } });
    expect(places.length).toBeGreaterThan(0);
  });

  test("where more are open than the desk reads the number says that it is no more than a part of the file", async () => {
    for (const each of await desk.all({})) await desk.write(each, { state: "ACTIVE", assignee: null });
    const { places } = await exported("?view=unassigned");
    const { total, computed } = (await countOf("unassigned")) as Extract<ViewCount, { total: number }>;
    expect(total).toBeLessThan(places.length);
    expect(computed).toMatchObject({ narrowed: true });
    const said = renderToStaticMarkup(createElement(PartialCount, { count: { total, computed } }));
    expect(said).toContain(`${total}+`);
    expect(said).toContain("At least");
  });
});

const OPEN = ["INIT", "AUTO", "ACTIVE"];
const parted = <Item>(items: Item[], at: number) => [items.slice(0, at), items.slice(at)];

describe("K19: why a number is missing", () => {
  const counts = async () => ((await (await call(countViews, { cookie })).json()) as CountsAnswer).counts;

  test("a vendor that gives no total is not taken for one that cannot be reached", async () => {
    desk.answerWith(({ meta, ...answer }) => ({ ...answer, meta: { ...meta, total: undefined } }));
    expect((await counts()).everything).toEqual({ uncounted: NO_TOTAL });
  });

  test("whoever sees some services only is told that it is for that, where FrankieOne counts all of them", async () => {
    const scope = (services: string[] | null) =>
      getDb().update(officers).set({ services }).where(eq(officers.email, LEAD.email));
    await scope(["KYC"]);
    try {
      const { everything, mine } = await counts();
      expect(everything).toEqual({ uncounted: BEYOND_SCOPE });
      expect(mine).toMatchObject({ total: expect.any(Number) });
    } finally {
      await scope(null);
    }
  });
});

test("K17: a file of more cases than it may hold is refused, whether or not somebody may know the total", async () => {
  const { email } = LEAD;
  await getDb()
    .update(officers)
    .set({ services: ["KYC"] })
    .where(eq(officers.email, email));
  try {
    // Every page is full and brings something new, as a vendor with 15,000 cases would give it.
    let given = 0;
    desk.answerWith(({ matches, ...answer }) => {
      const some = matches.flat().slice(0, 100);
      for (const { serviceProfile } of some) {
        given += 1;
        const createdAt = new Date(1_700_000_000_000 + given).toISOString();
        const entityId = randomUUID();
        Object.assign(serviceProfile, { entityId, serviceProfileId: entityId, createdAt, workflowSummaries: [] });
      }
      return { ...answer, matches: some, meta: { total: 15_000 } };
    });
    const answer = await call(exportCases, { cookie, path: "/api/worklist/export?view=everything" });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain("More than 10000 cases match");
    expect(desk.searches()).toBeLessThan(130);
  } finally {
    await getDb().update(officers).set({ services: null }).where(eq(officers.email, email));
  }
});

async function planned(body: object): Promise<string[]> {
  const headers = { "idempotency-key": randomUUID() };
  const answer = await call(makePlan, { method: "POST", cookie, headers, body });
  const made = (await answer.json()) as { plan: Plan };
  expect([answer.status, made]).toMatchObject([200, { plan: {} }]);
  return (await rowsOf(made.plan.id)).map(placeOf);
}

async function rowsOf(id: string): Promise<PlanRow[]> {
  const rows: PlanRow[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/api/bulk-reassign/${id}/rows?page=${page}`;
    const answer = await call(rowsOfPlan, { cookie, path, params: { id } });
    const { rows: some, total } = (await answer.json()) as { rows: PlanRow[]; total: number };
    rows.push(...some);
    if (rows.length >= total || some.length === 0) return rows;
  }
}
