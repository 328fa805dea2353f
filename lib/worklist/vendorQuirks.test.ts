import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Officer } from "@/lib/auth/contract";
import type { CountsAnswer, SearchRequest } from "./contract";
import { countViews, forgetCounts } from "./counts";
import { searchCases } from "./service";
import { type Asked, startVendor } from "./testDesk";

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
}

const profileAt = (place: number): Profile => ({
  serviceProfileId: `p${place}`,
  entityId: `e${place}`,
  serviceName: "KYC",
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
  Object.assign(process.env, {
    FRANKIEONE_BASE_URL: vendor.url,
    FRANKIEONE_API_KEY: "key-of-a-test",
    FRANKIEONE_CUSTOMER_ID: "11111111-2222-4333-8444-555555555555",
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a secret of tests, long enough to be one",
    LEDGER_KEY: "a ledger key of tests, long enough to be one",
    DATABASE_URL: "postgres://nobody@127.0.0.1:9/none",
  });
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
  const byAssignee = () => vendor.asked.map(({ body }) => body.filters.assignees);

  it("cost one call of one row for each view, and a scan for Unassigned", async () => {
    answer = holding(40);
    const { counts } = await countViews(ana);
    const total = { total: 40 };
    expect(counts).toEqual({
      ...{ mine: total, review: total, attention: total, everything: total },
      unassigned: { total: 20, computed: { scanned: 40, of: 40, complete: true } },
    });
    expect(vendor.asked.map(({ limit }) => limit).toSorted()).toEqual([1, 1, 1, 1, 100]);
    for (const { body } of vendor.asked)
      expect(body.filters).toMatchObject({ workflowExecutionScope: "LAST", states: expect.any(Array) as string[] });
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
    expect(vendor.asked).toHaveLength(9);
    at(61);
    await countViews(ana);
    expect(vendor.asked).toHaveLength(14);
  });

  it("are shared between officers only where they ask exactly the same", async () => {
    answer = ({ body }) => ({ meta: { total: JSON.stringify(body.filters.assignees ?? "all").length }, matches: [] });
    const counted: CountsAnswer[] = [await countViews(ana), await countViews(officer("Benjamin"))];
    expect(counted.map(({ counts }) => counts.mine?.total)).toEqual(['["Ana"]'.length, '["Benjamin"]'.length]);
    expect(byAssignee().filter((names) => names === undefined)).toHaveLength(5 - 1 + 1);
    expect(vendor.asked).toHaveLength(5 + 2);
  });

  it("are given one by one: a view that cannot be counted is null, and is asked again after ten seconds", async () => {
    let broken = true;
    answer = (asked) => (broken && asked.body.filters.reviewers ? { matches: [] } : holding(3)(asked));
    at(0);
    expect((await countViews(ana)).counts).toMatchObject({ review: null, everything: { total: 3 } });
    broken = false;
    at(9.9);
    expect((await countViews(ana)).counts.review).toBeNull();
    expect(vendor.asked).toHaveLength(5);
    at(10);
    expect((await countViews(ana)).counts.review).toEqual({ total: 3 });
  });
});
