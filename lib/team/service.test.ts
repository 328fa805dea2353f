import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { resetTraffic } from "@/lib/frankieone/traffic";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer } from "@/lib/officers/register";
import { PASSWORD } from "@/lib/testing/browser.testing";
import { startVendor } from "@/lib/testing/worklist.testing";
import { forgetTotals } from "@/lib/worklist/totals";
import { readLoad } from "./service";

setUpTestDatabase();

const chloe: Officer = {
  ...{ id: "0190d3a5-0000-4000-8000-000000000001", email: "chloe@desk.example", name: "Chloe Martin", role: "lead" },
};
let answers: (filters: {
  assignees?: string[];
  workflowExecutionStatuses?: unknown;
  workflowExecutionScope?: unknown;
}) => object;
let isBroken = false;
let matches: object[][] = [];
let vendor: Awaited<ReturnType<typeof startVendor>>;

beforeAll(async () => {
  answers = () => ({});
  vendor = await startVendor(({ body }) =>
    isBroken ? "no answer of this call" : { matches, ...answers(body.filters) },
  );
  Object.assign(process.env, {
    ...{ FRANKIEONE_BASE_URL: vendor.url, FRANKIEONE_API_KEY: "key-of-the-tests", FRANKIEONE_CUSTOMER_ID: "customer" },
    FRANKIEONE_RATE_PER_SECOND: "10000",
  });
  for (const [email, name] of [
    ["ana", "Ana Silva"],
    ["ben", "Ben Okafor"],
    ["chloe", "Chloe Martin"],
  ] as const)
    await registerOfficer(getDb(), { email: `${email}@desk.example`, name, role: "analyst" }, PASSWORD);
});
beforeEach(() => {
  isBroken = false;
  matches = [];
  forgetTotals();
  resetTraffic();
});
afterAll(() => vendor.close());

/** Of so many cases the desk reads the first page and leaves the rest to FrankieOne. */
const MORE_THAN_READ = {
  meta: { total: 601 },
  matches: Array.from({ length: 100 }, () => [{ serviceProfile: { entityId: randomUUID(), serviceName: "KYC" } }]),
};

// First, as a reading that fails leaves questions behind that go on.
it("does not ask a vendor again at once that has just failed", async () => {
  isBroken = true;
  const already = vendor.asked.length;
  await expect(readLoad(chloe, { page: 1 })).rejects.toThrow();
  await expect(readLoad(chloe, { page: 1 })).rejects.toThrow();
  const asked = vendor.asked.slice(already).map(({ limit, body }) => JSON.stringify([limit, body]));
  expect(asked.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

it("leaves a number out that cannot be counted, and tells the failure where the whole cannot be", async () => {
  answers = ({ assignees, workflowExecutionStatuses, workflowExecutionScope }) => {
    if (workflowExecutionScope === "ANY") return MORE_THAN_READ;
    const isOfAna = assignees?.length === 1 && assignees[0] === "Ana Silva";
    return isOfAna && workflowExecutionStatuses ? {} : { meta: { total: 3 } };
  };
  expect((await readLoad(chloe, { page: 1 })).officers).toMatchObject([
    { name: "Ana Silva", open: 3, attention: null, overridden: null },
    { name: "Ben Okafor", open: 3, attention: 3, overridden: 3 },
    { name: "Chloe Martin", open: 3, attention: 3, overridden: 3 },
  ]);

  forgetTotals();
  isBroken = true;
  await expect(readLoad(chloe, { page: 1 })).rejects.toMatchObject({ code: "UPSTREAM_BAD_RESPONSE" });
});

it("says of the whole that it cannot be counted where FrankieOne names no total, and shows the rest", async () => {
  answers = ({ assignees }) => (assignees ? { meta: { total: 3 } } : {});
  const load = await readLoad(chloe, { page: 1 });
  // What needs attention is read to its end, not counted.
  expect(load.team).toEqual({ open: null, attention: 0, overridden: null });
  expect(load.others).toEqual({ open: null, attention: 0 });
  expect(load.officers).toMatchObject([{ open: 3 }, { open: 3 }, { open: 3 }]);
});

it("does not take a total for one that is smaller than what came with it", async () => {
  answers = () => ({ meta: { total: 0 }, matches: [{ serviceProfile: { entityId: "e", serviceName: "KYC" } }] });
  const { team, officers } = await readLoad(chloe, { page: 1 });
  expect(team).toMatchObject({ open: null, overridden: null });
  expect(officers[0]).toMatchObject({ open: null, overridden: null });
});

describe("what needs attention", () => {
  const run = (workflowName: string, day: number, status: string) => ({
    ...{ workflowName, workflowExecutionState: "COMPLETED", status, startedAt: `2026-03-0${day}T00:00:00.000Z` },
  });
  /** FrankieOne's filter by the latest run does not know this case. */
  const ofEarlierWorkflow = (assignee?: string) => [
    {
      serviceProfile: {
        ...{ entityId: randomUUID(), serviceName: "KYC", state: "ACTIVE", assignee, createdAt: "2026-03-01T00:00:00Z" },
        workflowSummaries: [run("KYC", 1, "REVIEW"), run("Monitoring", 2, "CLEAR")],
      },
    },
  ];
  const byVendor = { meta: { total: 0 }, matches: [] };

  it("is counted by the latest run of every workflow, for each officer, for the whole, by age and for others", async () => {
    matches = [ofEarlierWorkflow("Ana Silva"), ofEarlierWorkflow("Ana Silva"), ofEarlierWorkflow()];
    answers = ({ workflowExecutionScope }) => (workflowExecutionScope === "ANY" ? { meta: { total: 3 } } : byVendor);
    answersOpen(3);
    const load = await readLoad(chloe, { page: 1 });
    expect(load.team.attention).toBe(3);
    expect(load.others.attention).toBe(1);
    expect(load.officers).toMatchObject([{ attention: 2, oldest: "2026-03-01T00:00:00.000Z" }, {}, {}]);
    expect(load.ageing.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(3);
    expect(load.latestOnly).toBeUndefined();
  });

  it("is the vendor's count where there is more than the desk reads, and the answer says so", async () => {
    answers = () => MORE_THAN_READ;
    expect(await readLoad(chloe, { page: 1 })).toMatchObject({ latestOnly: true, team: { attention: 601 } });
  });

  /** All officers have open cases, so that nobody's are left out of the counting. */
  function answersOpen(total: number): void {
    const before = answers;
    answers = (filters) => (filters.workflowExecutionStatuses ? before(filters) : { meta: { total }, matches: [] });
  }
});
