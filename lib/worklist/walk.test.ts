import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchBody } from "@/lib/frankieone/wire/search";
import type { SearchQuery } from "./contract";
import { type List, type Order, type ListedRow, readWhole } from "./walk";

interface Row extends ListedRow {
  key: string;
  matches: boolean;
  createdAt?: string;
  updatedAt?: string;
}

/** What happens to a row right before the vendor handles a search. */
interface Event {
  search: number;
  row: number;
  act: "leave" | "enter" | "touch";
}

const START = Date.parse("2026-03-01T00:00:00Z");
const iso = (ms: number) => new Date(START + ms).toISOString();

/** A vendor that pages by offset, as the contract says, and knows which rows stayed all the while. */
class Vendor {
  searches = 0;
  readonly rows: Row[];
  readonly left = new Set<string>();
  /** Whether its answers name a total. */
  total = true;
  heedsTimes = true;

  constructor(
    size: number,
    private readonly events: readonly Event[] = [],
    stepMs = 1_000,
  ) {
    this.rows = Array.from({ length: size }, (_, index) => {
      const at = iso(Math.floor(index / 10) * 10 * stepMs + (index % 10) * stepMs);
      return { key: `row ${index}`, matches: index % 7 !== 6, createdAt: at, updatedAt: at };
    });
    for (const { key, matches } of this.rows) if (!matches) this.left.add(key);
  }

  list(body: SearchBody = {}): List<Row> {
    return { body, read: async (asked, query) => this.search(asked, query), keyOf: ({ key }) => key };
  }

  stayed() {
    return this.rows.filter(({ key }) => !this.left.has(key)).map(({ key }) => key);
  }

  private search({ filters = {} }: SearchBody, { page, limit, sort, sortFields }: SearchQuery) {
    this.searches += 1;
    for (const event of this.events) if (event.search === this.searches) this.happen(event);
    const within = (row: Row) => {
      const at = row[sortFields] ?? "";
      const { [`${sortFields}After`]: after, [`${sortFields}Before`]: before } = filters as Record<string, string>;
      return !this.heedsTimes || ((after === undefined || at >= after) && (before === undefined || at <= before));
    };
    const found = this.rows.filter((row) => row.matches && within(row)).map((row) => ({ ...row }));
    found.sort((one, other) => (one[sortFields] ?? "").localeCompare(other[sortFields] ?? ""));
    if (sort === "desc") found.reverse();
    const places = found.slice((page - 1) * limit, page * limit);
    return { items: places, places, ...(this.total && { total: found.length }) };
  }

  private happen({ row: index, act, search }: Event) {
    const row = this.rows[index % this.rows.length]!;
    if (act === "leave") row.matches = false;
    if (act === "leave") this.left.add(row.key);
    if (act === "enter") row.matches = true;
    if (act === "touch" && row.updatedAt) row.updatedAt = iso(1e9 + search * 1_000);
  }
}

const order = (sort: Order["sort"], sortFields: Order["sortFields"]): Order => ({ sort, sortFields });
const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key);
const leaving = (search: number, ...rows: number[]) => rows.map((row) => ({ search, row, act: "leave" as const }));

function expectAllOnce(vendor: Vendor, keys: string[]) {
  expect(new Set(keys).size).toBe(keys.length);
  expect(vendor.stayed().filter((key) => !keys.includes(key))).toEqual([]);
}

describe("a list of several pages that moves while it is read", () => {
  const event = fc.record({
    search: fc.integer({ min: 1, max: 8 }),
    row: fc.nat(420),
    act: fc.constantFrom("leave" as const, "enter" as const, "touch" as const),
  });
  // Rows that share their times, up to more than a page of them.
  const step = fc.constantFrom(0, 1, 1_000);
  const orders = fc.tuple(fc.constantFrom("asc" as const, "desc" as const), fc.constantFrom("createdAt" as const, "updatedAt" as const)); // prettier-ignore

  it("holds every row that stayed, once, or says that it cannot know", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 60 }),
        step,
        orders,
        fc.boolean(),
        fc.boolean(),
        async (events, stepMs, [sort, field], total, heedsTimes) => {
          const vendor = Object.assign(new Vendor(421, events, stepMs), { total, heedsTimes });
          const whole = await readWhole(vendor.list(), order(sort, field), {});
          expect(whole.complete).toBe(true);
          const keys = keysOf(whole.items);
          expect(new Set(keys).size).toBe(keys.length);
          if (whole.certain) expectAllOnce(vendor, keys);
          // With times that tell the rows apart it always can.
          if (stepMs > 0 && heedsTimes) expect(whole.certain).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("loses nobody when five rows of page 1 leave before page 2 is asked for", async () => {
    const vendor = new Vendor(600, leaving(2, 0, 1, 2, 3, 4));
    const whole = await readWhole(vendor.list(), order("asc", "createdAt"), {});
    expect(whole).toMatchObject({ complete: true, certain: true });
    expectAllOnce(vendor, keysOf(whole.items));
  });

  it("finds who is touched on their way to the head of the list", async () => {
    const touched = [400, 401, 30].map((row) => ({ search: 3, row, act: "touch" as const }));
    const vendor = new Vendor(421, touched);
    const whole = await readWhole(vendor.list(), order("desc", "updatedAt"), {});
    expect(whole.certain).toBe(true);
    expectAllOnce(vendor, keysOf(whole.items));
  });

  it("costs one search a page and no second reading where the times tell the rows apart", async () => {
    const vendor = new Vendor(600);
    await readWhole(vendor.list(), order("asc", "createdAt"), { looks: 3 });
    expect(vendor.searches).toBe(6);
  });

  it("is read to its end without a total, and no further than asked for", async () => {
    const vendor = Object.assign(new Vendor(600), { total: false });
    const whole = await readWhole(vendor.list(), order("asc", "createdAt"), {});
    expect(whole).toMatchObject({ complete: true, certain: true, scanned: vendor.stayed().length });
    const part = await readWhole(vendor.list(), order("asc", "createdAt"), { rows: 200 });
    expect(part.complete).toBe(false);
    expect((await readWhole(vendor.list(), order("asc", "createdAt"), { searches: 2 })).complete).toBe(false);
  });

  it("says that it cannot know where more than a page shares one time and the list moves, and looks again", async () => {
    const vendor = new Vendor(421, leaving(2, 0, 1, 2, 3, 4), 0);
    expect(await readWhole(vendor.list(), order("asc", "createdAt"), {})).toMatchObject({ certain: false });
    const calm = new Vendor(421, leaving(2, 0, 1, 2, 3, 4), 0);
    const again = await readWhole(calm.list(), order("asc", "createdAt"), { looks: 3 });
    expect(again.certain).toBe(true);
    expectAllOnce(calm, keysOf(again.items));
  });

  it("reads a list without times by its pages, each once, and claims nothing", async () => {
    const vendor = new Vendor(250);
    for (const row of vendor.rows) delete row.createdAt;
    const whole = await readWhole(vendor.list(), order("asc", "createdAt"), {});
    expect(whole).toMatchObject({ complete: true, certain: false });
    expectAllOnce(vendor, keysOf(whole.items));
    expect(vendor.searches).toBe(3);
  });

  it("keeps a narrower bound of the search itself", async () => {
    const vendor = new Vendor(600);
    const after = vendor.rows[300]!.createdAt!;
    const whole = await readWhole(vendor.list({ filters: { createdAtAfter: after } }), order("asc", "createdAt"), {});
    expect(whole.items.every(({ createdAt }) => createdAt! >= after)).toBe(true);
    expect(whole.items.length).toBe(vendor.stayed().filter((key) => Number(key.slice(4)) >= 300).length);
  });
});
