import { eq } from "drizzle-orm";
import { ulid } from "ulid";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Analytics, analytics } from "@/lib/analytics/contract";
import { monthsUpTo } from "@/lib/analytics/rules";
import { forgetAnalytics } from "@/lib/analytics/service";
import { dayAt } from "@/lib/days";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { overrideExecution } from "@/lib/executions/service";
import { call, type Handler, signedIn } from "@/lib/testing/route.testing";
import { appendLedger } from "@/lib/ledger/record";
import { STORY } from "@/lib/sandbox/story/handles";
import { forgetTotals } from "@/lib/worklist/totals";
import { mutationHeaders, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import { GET } from "./route";

const road = setUpRoad();
const who = { analyst: "", lead: "", auditor: "" };
const ids: Record<string, string> = {};
const months = monthsUpTo(dayAt(Date.now(), "UTC"));

beforeAll(async () => {
  who.analyst = await signedIn({ email: "anton@desk.example", name: "Anton Analyst", role: "analyst" });
  who.lead = await signedIn({ email: "lena@desk.example", name: "Lena Lead", role: "lead" });
  who.auditor = await signedIn({ email: "aud@desk.example", name: "Aud Auditor", role: "auditor" });
  for (const { id, canonicalName } of await getDb().select().from(officers)) ids[canonicalName] = id;
});
beforeEach(() => {
  forgetTotals();
  forgetAnalytics();
});

const ask = (cookie: string) => call(GET as Handler, { cookie });
async function figures(cookie = who.lead): Promise<Analytics> {
  const response = await ask(cookie);
  expect(response.status).toBe(200);
  return analytics.strict().parse(await response.json());
}
const countOf = async (name: string) => (await figures()).officers.find((each) => each.name === name)?.count ?? 0;

/** Puts an override on record as the road of writes does, at a time of the test's. */
async function onRecord(name: string, reasonCode: string | undefined, outcomes: readonly string[], at = new Date()) {
  const operationId = ulid();
  vi.useFakeTimers({ toFake: ["Date"], now: at });
  try {
    for (const outcome of outcomes) {
      const detail = outcome === "INTENT" ? { reasonCode } : undefined;
      const actor = outcome === "INTENT" ? { id: ids[name], role: "analyst" as const } : { role: "system" as const };
      await getDb().transaction((transaction) =>
        appendLedger(transaction, { actor, action: "override", outcome, operationId, detail }),
      );
    }
  } finally {
    vi.useRealTimers();
  }
}

describe("overrides on record", () => {
  test("are none at first", async () => {
    expect(await figures()).toMatchObject({ overrides: 0, officers: [], reasons: [], months });
  });

  test("count once they came to be: a real one by the road of writes, with its reason in the policy's words", async () => {
    const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.idvSuspected;
    const officer = road.officer("Ana Silva");
    const params = { entityId, serviceName, workflowName, workflowExecutionId };
    const headers = mutationHeaders(await versionOf(officer, params));
    const body = { status: "PASS", reasonCode: "OTHER", comment: { text: "The birth year differs" } } as const;
    const before = (await figures()).workflows.find(({ workflow }) => workflow === workflowName);
    await overrideExecution({ officer, headers, params, body });
    forgetTotals();
    forgetAnalytics();
    const after = await figures();
    expect(after).toMatchObject({ overrides: 1, officers: [{ id: ids["Ana Silva"], name: "Ana Silva", count: 1 }] });
    expect(after.reasons).toMatchObject([{ code: "OTHER", count: 1 }]);
    expect(after.reasons[0]?.label).not.toBe("OTHER");
    expect(after.reasons[0]?.months.at(-1)).toBe(1);
    const share = after.workflows.find(({ workflow }) => workflow === workflowName);
    expect(share).toEqual({ workflow: workflowName, cases: before?.cases, overridden: (before?.overridden ?? 0) + 1 });
  });

  test("do not count while they are open, when refused, or when they came to nothing", async () => {
    const before = await countOf("Ben Okafor");
    for (const last of ["SENT", "UNKNOWN", "REJECTED", "NOT_APPLIED", "NOT_SENT"])
      await onRecord("Ben Okafor", "OTHER", ["INTENT", last]);
    forgetAnalytics();
    expect(await countOf("Ben Okafor")).toBe(before);
  });

  test("count for who decided and in the month they did, also when the desk settled them later", async () => {
    const [year = 0, month = 1] = (months[2] ?? "").split("-").map(Number);
    const then = new Date(Date.UTC(year, month - 1, 15));
    await onRecord("Ben Okafor", "NOT_IN_THE_POLICY", ["INTENT", "UNKNOWN", "CONFIRMED"], then);
    await onRecord("Ben Okafor", undefined, ["INTENT", "SUPERSEDED"]);
    await onRecord("Ben Okafor", "OTHER", ["INTENT", "CONFIRMED"], new Date(Date.UTC(year - 2, 1, 1)));
    forgetAnalytics();
    const { officers: byOfficer, reasons } = await figures();
    expect(byOfficer.find(({ name }) => name === "Ben Okafor")).toMatchObject({ count: 2 });
    const old = reasons.find(({ code }) => code === "NOT_IN_THE_POLICY");
    expect([old?.label, old?.count, old?.months[2]]).toEqual(["Not in the policy", 1, 1]);
    expect(reasons.find(({ code }) => code === undefined)).toMatchObject({ label: "Erased", count: 1 });
  });
});

describe("whoever does not see every account and service", () => {
  test("is refused the figures of the whole", async () => {
    const limit = (childAccount: string | null) =>
      getDb().update(officers).set({ childAccount }).where(eq(officers.email, "lena@desk.example"));
    await limit("a-child");
    const refused = await ask(who.lead);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ rule: "whole-scope" });
    await limit(null);
    await figures();
  });
});

describe("what the figures cost", () => {
  const searches = async () => (await road.vendorCalls()).filter(({ path }) => path.includes("/v2/")).length;

  test("is bounded however many look at once, and nothing within the minute", async () => {
    const before = await searches();
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, index) => figures(index % 2 ? who.lead : who.auditor)),
    );
    const cost = (await searches()) - before;
    expect(cost).toBeLessThanOrEqual((all[0]?.mostSearches ?? 0) + 1);
    expect(cost).toBeGreaterThan(5);
    await figures();
    expect((await searches()) - before).toBe(cost);
  });

  test("is not spent on an analyst", async () => {
    const before = await searches();
    const refused = await ask(who.analyst);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ rule: "team-for-leads-and-auditors" });
    expect(await searches()).toBe(before);
  });
});
