import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as search } from "@/app/api/search/serviceprofiles/route";
import { GET as counts } from "@/app/api/worklist/counts/route";
import { POST as nextCase } from "@/app/api/worklist/next/route";
import type { Officer } from "@/lib/domain/officer";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { ANA } from "@/lib/testing/browser.testing";
import { call, signedIn } from "@/lib/testing/route.testing";
import { type Asked, startVendor } from "@/lib/testing/worklist.testing";
import type { CountsAnswer, NextAnswer, SearchAnswer } from "@/lib/worklist/contract";
import { forgetCounts } from "@/lib/worklist/counts";
import { requestOf } from "@/lib/worklist/viewRequest";
import { plainView, type ViewId } from "@/lib/worklist/views";

/* What needs attention, with a vendor whose filters know the latest run of a case, or any it ever had (handbook 1.15). */

interface Run {
  workflowName: string;
  workflowExecutionState: string;
  status: string;
  startedAt: string;
  statusOverrideRequestId?: string;
}
const run = (workflowName: string, day: number, status: string, more: Partial<Run> = {}): Run => ({
  ...{ workflowName, workflowExecutionState: "COMPLETED", status },
  ...{ startedAt: `2026-03-${String(day).padStart(2, "0")}T00:00:00.000Z`, ...more },
});

const CASES: Record<string, Run[]> = {
  "waits for another workflow than the one run last": [run("KYC", 1, "REVIEW"), run("Monitoring", 9, "CLEAR")],
  "asked once and passed since": [run("KYC", 1, "REVIEW"), run("KYC", 2, "PASS")],
  "broke off": [run("KYC", 3, "UNCHECKED", { workflowExecutionState: "ERROR" })],
  "timed out": [run("KYC", 4, "INCOMPLETE", { workflowExecutionState: "TIMEOUT" })],
  "ran without a result": [run("KYC", 5, "UNCHECKED")],
  "was failed by the engine": [run("KYC", 6, "FAIL")],
  "was failed by a person": [run("KYC", 6, "FAIL", { statusOverrideRequestId: "01J" })],
  "has never been run": [],
};
const WAITING = Object.keys(CASES).filter((name) => !/passed since|by a person|never/.test(name));
const MANY_ENDED = { "waits at the end": [run("KYC", 8, "REVIEW")] };
const MANY = Object.fromEntries(Array.from({ length: 601 }, (_, at) => [`case ${at}`, [run("KYC", 7, "REVIEW")]]));

setUpTestDatabase();
let cases = CASES;
let vendor: Awaited<ReturnType<typeof startVendor>>;
let cookie: string;
const officer: Officer = { ...ANA, id: "0", role: "lead" };

beforeAll(async () => {
  vendor = await startVendor(answer);
  Object.assign(process.env, { FRANKIEONE_BASE_URL: vendor.url, FRANKIEONE_RATE_PER_SECOND: "10000" });
  cookie = await signedIn({ ...ANA, role: "lead" });
});
beforeEach(() => {
  cases = CASES;
  vendor.asked.length = 0;
  forgetCounts();
});
afterAll(() => vendor.close());

interface Filter {
  workflowExecutionScope?: string;
  workflowExecutionStatuses?: { overrideType: string; status: string[] }[];
  assignees?: string[];
}

const passes =
  ({ workflowExecutionStatuses: wanted, workflowExecutionScope }: Filter) =>
  (runs: Run[]) =>
    !wanted ||
    (workflowExecutionScope === "LAST" ? runs.slice(-1) : runs).some(({ status, statusOverrideRequestId }) =>
      wanted.some((each) => each.status.includes(status) && (each.overrideType === "ALL" || !statusOverrideRequestId)),
    );

function answer({ page, limit, body }: Asked) {
  const filters = body.filters as Filter;
  const found = Object.entries(cases).filter(([, runs]) => !filters.assignees && passes(filters)(runs));
  const matches = found.slice((page - 1) * limit, page * limit).map(([entityName, runs], at) => [
    {
      serviceProfile: {
        ...{ entityId: `00000000-0000-4000-8000-${String(at + page * limit).padStart(12, "0")}`, entityName },
        ...{ serviceName: "KYC", state: "ACTIVE", workflowSummaries: runs },
        ...{ createdAt: "2026-03-01T00:00:00Z", updatedAt: "2026-03-10T00:00:00Z" },
      },
    },
  ]);
  return { matches, meta: { total: found.length } };
}

async function list(id: ViewId, page = 1): Promise<SearchAnswer> {
  const { request, query } = requestOf({ ...plainView(id), page }, officer);
  const paging = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const path = `/api/search/serviceprofiles?${paging.toString()}`;
  const response = await call(search, { method: "POST", path, cookie, body: request });
  expect(response.status).toBe(200);
  return (await response.json()) as SearchAnswer;
}
const named = ({ matches }: SearchAnswer) => matches.map(({ entityName }) => entityName);
const counted = async () => ((await (await call(counts, { cookie })).json()) as CountsAnswer).counts;

async function everyNext(): Promise<(string | undefined)[]> {
  const { request } = requestOf(plainView("attention"), officer);
  const [names, passed]: [(string | undefined)[], string[]] = [[], []];
  for (;;) {
    const response = await call(nextCase, { method: "POST", cookie, body: { request, passed } });
    const { next } = (await response.json()) as NextAnswer;
    if (!next) return names;
    names.push(next.row.entityName);
    passed.push(`${next.row.entityId} ${next.row.serviceName}`);
  }
}

describe("what needs attention", () => {
  test("holds every case with a run that waits for a person, and no other, the longest waiting first, for one search", async () => {
    expect(named(await list("attention"))).toEqual(WAITING);
    expect(vendor.asked).toHaveLength(1);
  });

  test("is counted as it is listed, and Next leads through all of it", async () => {
    expect((await counted()).attention).toMatchObject({ total: WAITING.length });
    expect(await everyNext()).toEqual(WAITING);
  });

  test("a case that has never been run is undecided: it is among those that nobody has", async () => {
    expect(named(await list("unassigned"))).toEqual(expect.arrayContaining([...WAITING, "has never been run"]));
  });

  test("Next finds the one case that waits among hundreds of decided ones, from everything and from a search", async () => {
    const decided = Object.keys(MANY).map((name) => [name, [run("KYC", 7, "PASS")]] as const);
    cases = { ...Object.fromEntries(decided), ...MANY_ENDED };
    const { request } = requestOf(plainView("everything"), officer);
    const search = { type: "FUZZY", terms: [{ term: "case", field: "NAME" }] };
    for (const asked of [request, { ...request, search }]) {
      const response = await call(nextCase, { method: "POST", cookie, body: { request: asked } });
      expect(((await response.json()) as NextAnswer).next?.row.entityName).toBe("waits at the end");
    }
  });

  test("of more than the desk reads it is the vendor's list, page by page, which says so and costs a search a page", async () => {
    cases = MANY;
    const { meta } = await list("attention");
    expect(meta).toMatchObject({ total: 601, hasNext: true, latestOnly: true });
    vendor.asked.length = 0;
    expect((await list("attention", 13)).matches).toHaveLength(1);
    expect(vendor.asked).toHaveLength(1);
    expect((await counted()).attention).toEqual({ total: 601 });
  });
});
