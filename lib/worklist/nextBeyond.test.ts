import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { type Asked, startVendor } from "@/lib/testing/worklist.testing";
import { nextCase } from "./nextCase";
import { wordsOfNone } from "./nextWords";
import { requestOf } from "./viewRequest";
import { plainView } from "./views";

setUpTestDatabase();
const ana: Officer = {
  ...{ id: "5f3c1f0e-0b67-4a39-9f5c-0a4f7a1f9b11", email: "ana@desk.example", name: "Ana", role: "analyst" },
};

/** Cases, least recently changed first: 620 that are decided, and behind them the one that waits. */
const DECIDED = 620;
const caseAt = (place: number) => ({
  ...{ serviceProfileId: `p${place}`, entityId: `e${place}`, serviceName: "KYC", state: "ACTIVE" },
  workflowSummaries: [
    { workflowName: "KYC", workflowExecutionState: "COMPLETED", status: place < DECIDED ? "PASS" : "REVIEW" },
  ],
});
const all = Array.from({ length: DECIDED + 1 }, (_, place) => caseAt(place));

/** As the vendor does it: cases of the assignee that is asked for, else of nobody; a search for runs that may be undecided leaves out every case that is decided. */
function answer({ page, limit, body }: Asked) {
  const isNarrow = body.filters.workflowExecutionStatuses !== undefined;
  const held = isNarrow ? all.slice(DECIDED) : all;
  const [assignee] = (body.filters.assignees as string[] | undefined) ?? [];
  const matches = held
    .slice((page - 1) * limit, page * limit)
    .map((each) => [{ serviceProfile: { ...each, assignee } }]);
  return { meta: { total: held.length }, matches };
}

let vendor: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  vendor = await startVendor(answer);
  process.env.FRANKIEONE_BASE_URL = vendor.url;
});
beforeEach(() => void (vendor.asked.length = 0));
afterAll(() => vendor.close());

const mine = requestOf(plainView("mine"), ana).request;

it("K11: Next reaches a case that waits behind more decided ones than it reads", async () => {
  const { next } = await nextCase(ana, { request: mine, passed: [] });
  expect(next).toMatchObject({ way: "open", row: { entityId: `e${DECIDED}` } });
  expect(vendor.asked.length).toBeLessThanOrEqual(6);
});

it("K11: and one that nobody has with a single search, since nearly all cases are somebody's or decided", async () => {
  const { request } = requestOf(plainView("unassigned"), ana);
  const { next } = await nextCase(ana, { request, passed: [] });
  expect(next).toMatchObject({ way: "claim", row: { entityId: `e${DECIDED}` } });
  expect(vendor.asked).toHaveLength(1);
});

it("K11: and where it cannot ask for undecided ones alone, it says how far it looked, never that nothing waits", async () => {
  const request = { ...mine, filters: { ...mine.filters, riskLevels: ["HIGH" as const] } };
  const { next, passed, proposed, extent } = await nextCase(ana, { request, passed: [] });
  expect(next).toBeUndefined();
  expect(extent).toMatchObject({ complete: false, scanned: 500 });
  expect(wordsOfNone({ passed, proposed, ...extent, ownOnly: false }).title).toContain("the first 500 cases");
});
