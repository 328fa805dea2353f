import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/search/serviceprofiles/route";
import type { Officer } from "@/lib/domain/officer";
import { closeVendor } from "@/lib/frankieone/transport";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { type CaseRow, type SearchAnswer, searchAnswer } from "./contract";
import { STORY } from "@/lib/sandbox/story/handles";
import { searchCall } from "@/lib/testing/worklist.testing";
import { searchCases } from "./service";
import { requestOf } from "./viewRequest";
import { parseView } from "./viewUrl";
import { BANDS } from "./views";

const ana: Officer = {
  id: "5f3c1f0e-0b67-4a39-9f5c-0a4f7a1f9b11",
  email: "ana.silva@countersign.example",
  name: "Ana Silva",
  role: "analyst",
};
vi.mock("@/lib/auth/session", () => ({ requireSession: async () => ({ officer: ana, sessionId: "s" }) }));

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await start();
  Object.assign(process.env, {
    FRANKIEONE_BASE_URL: sandbox.url,
    FRANKIEONE_API_KEY: DEFAULT_API_KEY,
    FRANKIEONE_CUSTOMER_ID: DEFAULT_CUSTOMER_ID,
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a secret of tests, long enough to be one",
    LEDGER_KEY: "a ledger key of tests, long enough to be one",
    DATABASE_URL: "postgres://nobody@127.0.0.1:9/none",
    LOG_LEVEL: "silent",
  });
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  await closeVendor();
  await sandbox.close();
});

const post = (body: unknown, query?: string) => POST(searchCall(body, query), { params: Promise.resolve({}) });

async function look(url: string): Promise<SearchAnswer> {
  const { request, query } = requestOf(parseView(new URLSearchParams(url)).view, ana);
  const paging = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const response = await post(request, `?${paging.toString()}`);
  expect(response.status).toBe(200);
  return searchAnswer.strict().parse(await response.json());
}

const isUndecided = ({ waits, workflowExecution }: Pick<CaseRow, "waits" | "workflowExecution">) =>
  waits || (workflowExecution?.workflowExecutionState ?? "IN_PROGRESS") === "IN_PROGRESS";

const control = (path: string, body: object) =>
  fetch(`${sandbox.url}/__control/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

interface Call {
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
}

const calls = async () => (await (await fetch(`${sandbox.url}/__control/log`)).json()) as Call[];

const fault = (fault: string, times = 1) =>
  fetch(`${sandbox.url}/__control/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ fault, times }),
  });

describe("a search through our API", () => {
  it("asks the vendor once, for the latest run and for named states, even if the browser names neither", async () => {
    expect((await post({})).status).toBe(200);
    expect((await post({ filters: { riskLevels: ["HIGH"] } })).status).toBe(200);
    const bodies = (await calls()).map(({ body }) => JSON.parse(body) as { filters: object });
    expect(bodies).toHaveLength(2);
    for (const { filters } of bodies)
      expect(filters).toMatchObject({ workflowExecutionScope: "LAST", states: ["INIT", "AUTO", "ACTIVE"] });
  });

  it("refuses a search of all runs and anything the contract does not know, without asking the vendor", async () => {
    const refused = [
      { filters: { workflowExecutionScope: "ANY" } },
      { filters: { workflowStatuses: ["PASS"] } },
      { filters: {}, desk: { unassigned: false } },
      { search: { type: "EXACT", terms: [] } },
    ];
    for (const body of refused) expect((await post(body)).status).toBe(400);
    expect((await post({}, "?limit=101")).status).toBe(400);
    expect(await calls()).toEqual([]);
  });

  it("regression: shares the search that the page began, though the browser's body names its members in another order", async () => {
    const { request, query } = requestOf(parseView(new URLSearchParams("view=mine")).view, ana);
    await Promise.all([searchCases(ana, query, request), look("view=mine")]);
    expect(await calls()).toHaveLength(1);
  });

  it("asks in the name of the officer and never asks for page 0 or 1 by number", async () => {
    await look("view=everything&size=25");
    await look("view=everything&size=25&page=2");
    const [first, second] = await calls();
    expect(first?.headers["x-frankie-username"]).toBe(ana.email);
    expect(new URLSearchParams(first?.query).has("page")).toBe(false);
    expect(new URLSearchParams(second?.query).get("page")).toBe("2");
  });

  it("walks through all pages without losing or repeating a case, and knows where the end is", async () => {
    const seen: string[] = [];
    let page = 0;
    let answer: SearchAnswer;
    do {
      page += 1;
      answer = await look(`view=everything&sort=created&size=25&page=${page}`);
      seen.push(...answer.matches.map(({ entityId, serviceName }) => `${entityId} ${serviceName}`));
    } while (answer.meta.hasNext);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(answer.meta.total);
    expect(page).toBe(Math.ceil(seen.length / 25));
  });

  it("hands no step, risk factor, subscription or schema of the vendor to the browser", async () => {
    const text = JSON.stringify(await look("view=everything&size=100"));
    for (const word of ["steps", "riskFactors", "subscriptions", "workflowSummaries", "schemaVersion", "RequestId"])
      expect(text).not.toContain(word);
  });

  it("stays far below the weight of the vendor's answer", async () => {
    const answer = await look("view=everything&size=50");
    expect(JSON.stringify(answer).length / answer.matches.length).toBeLessThan(900);
  });

  it("shows the officer's own cases in Mine and nobody else's", async () => {
    const { matches } = await look("");
    expect(matches.length).toBeGreaterThan(0);
    expect(new Set(matches.map(({ assignee }) => assignee))).toEqual(new Set(["Ana Silva"]));
  });

  it("shows in Unassigned just the undecided cases of nobody, and says over how many it counted", async () => {
    const all = await look("view=everything&size=100&state=INIT&state=AUTO&state=ACTIVE");
    const nobody = all.matches.filter(({ assignee, ...row }) => !assignee && isUndecided(row));
    expect(nobody.length).toBeLessThan(all.matches.filter(({ assignee }) => !assignee).length);
    const { matches, meta } = await look("view=unassigned&size=100");
    expect(new Set(matches.map(({ entityId }) => entityId))).toEqual(new Set(nobody.map(({ entityId }) => entityId)));
    expect(meta).toMatchObject({ total: nobody.length, computed: { scanned: all.meta.total, complete: true } });
  });

  it("shows in Mine what is not decided, and what is where a status is asked for", async () => {
    const passed = (await look("view=everything&size=100&state=ACTIVE&status=PASS")).matches.find(
      ({ waits, assignee }) => !waits && !assignee,
    );
    const { entityId = "", serviceName = "" } = passed ?? {};
    await control("write", { entityId, serviceName, changes: { assignee: ana.name } });
    const all = await look("view=everything&size=100&assignee=Ana+Silva&state=INIT&state=AUTO&state=ACTIVE");
    const [undecided, decided] = [all.matches.filter(isUndecided), all.matches.filter((row) => !isUndecided(row))];
    expect(decided.length).toBeGreaterThan(0);
    const placesOf = ({ matches }: Pick<SearchAnswer, "matches">) => new Set(matches.map(({ entityId }) => entityId));
    const mine = await look("view=mine&size=100");
    expect(placesOf(mine)).toEqual(placesOf({ matches: undecided }));
    expect(mine.meta.total).toBe(undecided.length);
    const asked = await look("view=mine&size=100&status=PASS");
    expect(placesOf(asked)).toEqual(new Set([entityId]));
  });

  it.each([" Ana Silva ", "ANA  SILVA", "Аna Silva"])(
    "shows in Mine what a profile that was read calls %j's",
    async (assignee) => {
      const { entityId, serviceName } = STORY.sanctionsReview;
      await control("write", { entityId, serviceName, changes: { assignee } });
      await look("view=everything&size=100");
      const mine = await look("view=mine&size=100");
      expect(mine.matches.map((row) => [row.entityId, row.assignee])).toContainEqual([entityId, assignee.trim()]);
    },
  );

  it("reads a band of risk with one search, which holds its cases and counts them all", async () => {
    const all = await look("view=everything&size=100");
    await sandbox.reset();
    const found: string[] = [];
    for (const band of BANDS) {
      const { matches, meta } = await look(`view=everything&sort=risk&size=100&band=${band}`);
      expect(meta).toMatchObject({ total: matches.length, sort: "desc", sortFields: "updatedAt" });
      expect(meta.computed).toBeUndefined();
      const updated = matches.map(({ updatedAt }) => updatedAt ?? "");
      expect(updated).toEqual(updated.toSorted().toReversed());
      found.push(...matches.map(({ entityId, serviceName }) => `${entityId} ${serviceName}`));
    }
    expect(await calls()).toHaveLength(BANDS.length);
    expect(new Set(found).size).toBe(found.length);
    const assessed = all.matches.filter(({ risk }) => (BANDS as readonly string[]).includes(risk?.level ?? ""));
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThanOrEqual(assessed.length);
  });

  it("finds the case of a pasted entity id in any state", async () => {
    const archived = (await look("view=everything&state=ARCHIVED")).matches[0];
    const { matches } = await look(`view=everything&entity=${archived?.entityId}`);
    expect(matches.map(({ entityId }) => entityId)).toEqual([archived?.entityId]);
  });

  it("fails as a whole when one page of a computed view fails: never a list with a hole", async () => {
    await fault("html-200");
    const { request } = requestOf(parseView(new URLSearchParams("view=unassigned")).view, ana);
    const response = await post(request);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      code: "UPSTREAM_BAD_RESPONSE",
      requestId: expect.any(String) as string,
    });
  });
});
