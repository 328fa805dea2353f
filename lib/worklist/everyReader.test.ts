import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerOfficer } from "@/lib/officers/register";
import { getDb } from "@/lib/db/client";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { readCandidates } from "@/lib/bulkReassign/candidates";
import { ANA, PASSWORD } from "@/lib/testing/browser.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { type Asked, startVendor } from "@/lib/testing/worklist.testing";
import { exportWorklist } from "./export";
import { scan } from "./pages";

/* Every reader of the desk that needs more than one page of a search, on the same vendor, whose list moves between any two of them. */

const FILTERS = { states: ["ACTIVE" as const], workflowExecutionScope: "LAST" as const };
const START = Date.parse("2026-03-01T00:00:00Z");

interface Row {
  entityId: string;
  matches: boolean;
  createdAt: string;
  updatedAt: string;
}

interface Move {
  search: number;
  row: number;
  act: "leave" | "enter" | "touch";
}

let rows: Row[] = [];
let left = new Set<string>();
let moves: Move[] = [];
let searches = 0;
let hasTotal = true;

function begin(given: Move[], stepMs: number, total: boolean): void {
  rows = Array.from({ length: 330 }, (_, index) => {
    const at = new Date(START + index * stepMs).toISOString();
    const entityId = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    return { entityId, matches: index % 9 !== 8, createdAt: at, updatedAt: at };
  });
  left = new Set(rows.filter(({ matches }) => !matches).map(({ entityId }) => entityId));
  [moves, searches, hasTotal] = [given, 0, total];
}

function happen({ row: index, act, search }: Move): void {
  const row = rows[index % rows.length]!;
  if (act === "leave") left.add(row.entityId);
  if (act !== "touch") row.matches = act === "enter";
  else row.updatedAt = new Date(START + 1e9 + search * 1_000).toISOString();
}

function answer({ page, limit, query, body }: Asked) {
  searches += 1;
  for (const move of moves) if (move.search === searches) happen(move);
  const field = query.get("sortFields") === "updatedAt" ? "updatedAt" : "createdAt";
  const { [`${field}After`]: after = "", [`${field}Before`]: before = "9" } = body.filters as Record<string, string>;
  const found = rows.filter((row) => row.matches && row[field] >= after && row[field] <= before);
  found.sort((one, other) => one[field].localeCompare(other[field]));
  if (query.get("sort") === "desc") found.reverse();
  const matches = found
    .slice((page - 1) * limit, page * limit)
    .map(({ matches: _matches, ...row }) => [
      { serviceProfile: { ...row, serviceName: "KYC", state: "ACTIVE", assignee: ANA.name, workflowSummaries: [] } },
    ]);
  return { matches, ...(hasTotal && { meta: { total: found.length } }) };
}

const stayed = () => rows.filter(({ entityId }) => !left.has(entityId)).map(({ entityId }) => entityId);

setUpTestDatabase();
let officer: Officer;
let vendor: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  vendor = await startVendor(answer);
  Object.assign(process.env, { FRANKIEONE_BASE_URL: vendor.url, FRANKIEONE_RATE_PER_SECOND: "10000" });
  officer = { ...ANA, role: "lead", id: await registerOfficer(getDb(), { ...ANA, role: "lead" }, PASSWORD) };
});
afterAll(() => vendor.close());

/** What a reader found, and whether it claims to have it all. */
interface Found {
  ids: string[];
  certain: boolean;
}

const isRestless = (error: unknown) => error instanceof DeskError && /changed while it was read/.test(error.message);
const planOf = async (source: Parameters<typeof readCandidates>[1]): Promise<Found> => {
  try {
    const found = await readCandidates({ username: officer.email, fresh: true }, source, "assignee");
    return { ids: found.filter(({ isMissing }) => !isMissing).map(({ entityId }) => entityId), certain: true };
  } catch (error) {
    if (!isRestless(error)) throw error;
    return { ids: [], certain: false };
  }
};

const READERS: Record<string, () => Promise<Found>> = {
  "the export": async () => {
    const { text } = await exportWorklist(officer, new URLSearchParams("view=everything"));
    let file = "";
    for await (const part of text) file += part;
    return { ids: file.match(/00000000-0000-4000-8000-\d{12}/g) ?? [], certain: !file.includes("may be missing") };
  },
  "a plan of a filter": () => planOf({ kind: "filter", request: { filters: FILTERS } }),
  "a plan of one person's cases": () => planOf({ kind: "holder", name: ANA.name }),
  "a plan of chosen cases": () =>
    planOf({ kind: "rows", rows: rows.map(({ entityId }) => ({ entityId, serviceName: "KYC" })) }),
  "what the desk computes, by change": () => scanned("desc", "updatedAt"),
  "what the desk computes, by age": () => scanned("asc", "createdAt"),
};

async function scanned(sort: "asc" | "desc", sortFields: "createdAt" | "updatedAt"): Promise<Found> {
  const { rows: items, extent } = await scan(
    { username: officer.email, fresh: true },
    { filters: FILTERS },
    { sort, sortFields },
  );
  return { ids: items.map(({ entityId }) => entityId), certain: extent.complete && extent.certain !== false };
}

describe("K1: a list that moves while it is read", () => {
  const move = fc.record({
    search: fc.integer({ min: 1, max: 7 }),
    row: fc.nat(329),
    act: fc.constantFrom("leave" as const, "enter" as const, "touch" as const),
  });

  it.each(Object.entries(READERS))("%s loses and doubles no row that stayed, or says so", async (_, read) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { maxLength: 50 }),
        fc.constantFrom(0, 1_000),
        fc.boolean(),
        async (given, stepMs, total) => {
          begin(given, stepMs, total);
          const { ids, certain } = await read();
          expect(new Set(ids).size).toBe(ids.length);
          if (certain) expect(stayed().filter((id) => !ids.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each(Object.entries(READERS))("%s misses none of those five of page 1 drew over the border", async (_, read) => {
    begin(
      [0, 1, 2, 3, 4].map((row) => ({ search: 2, row, act: "leave" as const })),
      1_000,
      true,
    );
    const { ids, certain } = await read();
    expect([certain, stayed().filter((id) => !ids.includes(id))]).toEqual([true, []]);
  });
});

describe("K1: nobody else turns pages", () => {
  const sources = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|testing)\./.test(file) && !file.startsWith("sandbox/"))
      .map((file) => `${folder}/${file}`),
  );
  const having = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, "utf8"))).toSorted();

  it("asks the vendor's search than the one page a browser shows, one of names, one row that is counted, and the one walk", () => {
    expect(having(/\b(searchIndividuals|searchVersions)\(/)).toEqual([
      ...[
        "lib/bulkReassign/candidates.ts",
        "lib/cases/names.ts",
        "lib/frankieone/client.ts",
        "lib/worklist/pages.ts",
        "lib/worklist/total.ts",
      ],
    ]);
  });

  it("counts pages of the vendor's up than the walk, and the audit and results, which grow at their head alone", () => {
    expect(having(/page\s*(\+=\s*1|\+\+)|\bpage:\s*[\w.]+\s*\+\s*1/)).toEqual([
      ...["lib/frankieone/results.ts", "lib/worklist/walk.ts", "lib/writes/audit.ts"],
    ]);
  });
});
