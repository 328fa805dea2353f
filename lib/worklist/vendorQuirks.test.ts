import { NO_TOTAL } from "./uncounted";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import type { Officer } from "@/lib/domain/officer";
import type { CountsAnswer, SearchRequest } from "./contract";
import { countViews, forgetCounts } from "./counts";
import { searchCases } from "./service";
import { type Asked, startVendor } from "@/lib/testing/worklist.testing";

const officer = (name: string): Officer => ({
  id: "5f3c1f0e-0b67-4a39-9f5c-0a4f7a1f9b11",
  email: `${name.toLowerCase()}@countersign.example`,
  name,
  role: "analyst",
});
const ana = officer("Ana");

interface Profile {
  serviceProfileId: string;
  entityId?: string;
  serviceName?: string;
  assignee?: string;
  workflowSummaries: object[];
}

const WAITING = { workflowName: "KYC", workflowExecutionState: "COMPLETED", status: "REVIEW" };

const profileAt = (place: number): Profile => ({
  serviceProfileId: `p${place}`,
  entityId: `e${place}`,
  serviceName: "KYC",
  workflowSummaries: [WAITING],
  ...(place % 2 === 0 && { assignee: "Ben" }),
});

/** A vendor with so many profiles, every second one assigned. */
const holding =
  (total: number) =>
  ({ page, limit }: Asked) => {
    const places = Array.from({ length: limit }, (_, index) => (page - 1) * limit + index).filter(
      (place) => place < total,
    );
    return { meta: { total }, matches: places.map((place) => [{ serviceProfile: profileAt(place) }]) };
  };

let vendor: Awaited<ReturnType<typeof startVendor>>;
let answer: (asked: Asked) => unknown;

beforeAll(async () => {
  vendor = await startVendor((asked) => answer(asked));
  Object.assign(process.env, TEST_SETTINGS, { FRANKIEONE_BASE_URL: vendor.url });
});
beforeEach(() => {
  forgetCounts();
  vendor.asked.length = 0;
});
afterEach(() => vi.useRealTimers());
afterAll(() => vendor.close());

const filters: SearchRequest["filters"] = { states: ["ACTIVE"], workflowExecutionScope: "LAST" };
const query = { page: 1, limit: 50, sort: "asc", sortFields: "updatedAt" } as const;
const unassigned = (page = 1) => searchCases(ana, { ...query, page }, { filters, desk: { unassigned: true } });

describe("what the desk computes", () => {
  it("reads at most five pages of a hundred and says over how many of how many it counted", async () => {
    answer = holding(12_345);
    const { meta, matches } = await unassigned();
    expect(vendor.asked.map(({ page }) => page).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(vendor.asked.every(({ limit }) => limit === 100)).toBe(true);
    expect(meta).toMatchObject({ total: 250, hasNext: true, computed: { scanned: 500, of: 12_345, complete: false } });
    expect(matches.map(({ entityId }) => entityId).slice(0, 3)).toEqual(["e1", "e3", "e5"]);
  });

  it("stops where the vendor's list ends and says that it read everything", async () => {
    answer = holding(230);
    const { meta } = await unassigned(3);
    expect(vendor.asked).toHaveLength(3);
    expect(meta).toMatchObject({ total: 115, count: 15, hasNext: false, computed: { scanned: 230, complete: true } });
  });
});

describe("undecided cases", () => {
  const mine = () =>
    searchCases(ana, query, { filters: { ...filters, assignees: ["Ana"] }, desk: { undecided: true } });
  const run = (workflowName: string, more: object) => ({ workflowName, workflowExecutionState: "COMPLETED", ...more });
  const found = async (...workflowSummaries: object[]) => {
    answer = () => ({ matches: [{ serviceProfile: { ...profileAt(1), workflowSummaries } }] });
    return (await mine()).matches.length;
  };

  it.each([
    ["waits by its newest run", [run("KYC", { status: "REVIEW" })], 1],
    ["is decided", [run("KYC", { status: "PASS" })], 0],
    ["was failed by the engine", [run("KYC", { status: "FAIL" })], 1],
    ["was failed by a person", [run("KYC", { status: "FAIL", statusOverrideRequestId: "r" })], 0],
    ["still runs", [run("KYC", { status: "PASS", workflowExecutionState: "IN_PROGRESS" })], 1],
    ["broke off with a final status", [run("KYC", { status: "PASS", workflowExecutionState: "ERROR" })], 1],
    [
      "waits by a run of another workflow than its newest",
      [run("AML", { status: "CLEAR", startedAt: "2026-02-01T00:00:00Z" }), run("KYC", { status: "REVIEW" })],
      1,
    ],
  ])("a case that %s is in or out", async (_, runs, count) => {
    expect(await found(...runs)).toBe(count);
  });

  it("stand in the order of their wait, whatever was changed last: taking a case moves it nowhere", async () => {
    const ended = (place: number, endedAt: string, updatedAt: string) => ({
      serviceProfile: { ...profileAt(place), updatedAt, workflowSummaries: [{ ...WAITING, endedAt }] },
    });
    answer = () => ({
      matches: [
        ended(1, "2026-01-09T00:00:00Z", "2026-02-01T00:00:00Z"),
        ended(2, "2026-01-05T00:00:00Z", "2026-02-02T00:00:00Z"),
        ended(3, "2026-01-02T00:00:00Z", "2026-02-03T00:00:00Z"),
      ],
    });
    const ordered = async (sort: "asc" | "desc") => {
      const asked = { filters, desk: { undecided: true, byWait: true } } as const;
      return (await searchCases(ana, { ...query, sort }, asked)).matches.map(({ entityId }) => entityId);
    };
    expect(await ordered("asc")).toEqual(["e3", "e2", "e1"]);
    expect(await ordered("desc")).toEqual(["e1", "e2", "e3"]);
  });

  it("are asked for alone, whichever run is meant, where there are more cases than one scan reads", async () => {
    answer = (asked) => holding(asked.body.filters.workflowExecutionStatuses ? 3 : 12_345)(asked);
    const { meta } = await mine();
    expect(meta).toMatchObject({ total: 3, computed: { complete: true } });
    expect(vendor.asked).toHaveLength(2);
    expect(vendor.asked[1]?.body.filters).toMatchObject({ workflowExecutionScope: "ANY", assignees: ["Ana"] });
  });

  it("are not asked for alone where the search asks something of a run: all of that must be true of one", async () => {
    answer = holding(12_345);
    await searchCases(ana, query, { filters: { ...filters, riskLevels: ["HIGH"] }, desk: { undecided: true } });
    expect(vendor.asked.every(({ body }) => body.filters.workflowExecutionScope === "LAST")).toBe(true);
    expect(vendor.asked.length).toBe(5);
  });
});

describe("matches as they may come", () => {
  const search = () => searchCases(ana, query, { filters });

  it("are read nested, flat or mixed, and each profile once", async () => {
    const [one, two] = [{ serviceProfile: profileAt(1) }, { serviceProfile: profileAt(2) }];
    answer = () => ({ matches: [[one, two], one, [], [two]] });
    const { matches } = await search();
    expect(matches.map(({ entityId }) => entityId)).toEqual(["e1", "e2"]);
  });

  it("are counted when they cannot be read: no place to open, no profile, no object", async () => {
    const nameless = { serviceProfile: { ...profileAt(1), entityId: undefined } };
    answer = () => ({ matches: [[{ serviceProfile: profileAt(3) }, nameless], [{}], [null, 7, "x"]] });
    const { meta, matches } = await search();
    expect([meta.unreadable, matches.length]).toEqual([5, 1]);
  });

  it("do not need a meta or a total", async () => {
    answer = () => ({ matches: [] });
    expect((await search()).meta).toMatchObject({ count: 0, hasNext: false, total: undefined });
  });
});

describe("the counts of the views", () => {
  const at = (seconds: number) => vi.useFakeTimers({ toFake: ["Date"], now: 1_800_000_000_000 + seconds * 1000 });
  const scopeOf = ({ body }: Asked) => String(body.filters.workflowExecutionScope);
  const byAssignee = () => vendor.asked.map(({ body }) => body.filters.assignees);

  it("cost one call of one row, and a scan where the desk chooses the cases, which knows the decided ones too", async () => {
    answer = holding(40);
    const { counts } = await countViews(ana);
    const total = { total: 40 };
    const computed = { scanned: 40, of: 40, complete: true };
    expect(counts).toEqual({
      ...{ attention: { ...total, computed }, everything: total },
      ...{ mine: { ...total, inAll: 40, computed }, review: { ...total, inAll: 40, computed } },
      unassigned: { total: 20, computed },
    });
    expect(vendor.asked.map(({ limit }) => limit).toSorted()).toEqual([1, 100, 100, 100, 100]);
    for (const { body } of vendor.asked) expect(body.filters).toMatchObject({ states: expect.any(Array) as string[] });
    expect(vendor.asked.map(scopeOf).toSorted()).toEqual(["ANY", "LAST", "LAST", "LAST", "LAST"]);
  });

  it("are asked for at most once in ten seconds, however many look, and the scan once in a minute", async () => {
    answer = holding(40);
    at(0);
    await Promise.all([countViews(ana), countViews(ana), countViews(ana)]);
    expect(vendor.asked).toHaveLength(5);
    at(9.9);
    await countViews(ana);
    expect(vendor.asked).toHaveLength(5);
    at(10);
    await countViews(ana);
    expect(vendor.asked).toHaveLength(6);
    at(61);
    await countViews(ana);
    expect(vendor.asked).toHaveLength(11);
  });

  it("are shared between officers only where they ask exactly the same", async () => {
    answer = (asked) => holding(JSON.stringify(asked.body.filters.assignees ?? "all").length)(asked);
    const counted: CountsAnswer[] = [await countViews(ana), await countViews(officer("Benjamin"))];
    expect(counted.map(({ counts }) => counts.mine)).toMatchObject([
      { total: '["Ana"]'.length },
      { total: '["Benjamin"]'.length },
    ]);
    expect(byAssignee().filter((names) => names === undefined)).toHaveLength(5 - 1 + 1);
    expect(vendor.asked).toHaveLength(5 + 2);
  });

  it("are given one by one: of a view that cannot be counted it is said why (K19), and it is asked again after ten seconds", async () => {
    let broken = true;
    answer = (asked) => (broken && asked.limit === 1 ? { matches: [] } : holding(3)(asked));
    at(0);
    expect((await countViews(ana)).counts).toMatchObject({
      everything: { uncounted: NO_TOTAL },
      attention: { total: 3 },
    });
    broken = false;
    at(9.9);
    expect((await countViews(ana)).counts.everything).toEqual({ uncounted: NO_TOTAL });
    expect(vendor.asked).toHaveLength(5);
    at(10);
    expect((await countViews(ana)).counts.everything).toEqual({ total: 3 });
  });
});
