import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as analyticsRoute } from "@/app/api/analytics/route";
import { PATCH as approve } from "@/app/api/approvals/[id]/approval/route";
import { POST as reject } from "@/app/api/approvals/[id]/rejection/route";
import { GET as proposalRoute } from "@/app/api/approvals/[id]/route";
import { GET as proposalsRoute } from "@/app/api/approvals/route";
import { POST as makePlan } from "@/app/api/bulk-reassign/route";
import { GET as caseRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/route";
import { GET as documentsRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/documents/route";
import { GET as monitorRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/monitor/route";
import { GET as notesRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/notes/route";
import { GET as timelineRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/timeline/route";
import { GET as runsRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/route";
import { GET as runRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]/route";
import { GET as workflowsRoute } from "@/app/api/workflows/route";
import { POST as search } from "@/app/api/search/serviceprofiles/route";
import { GET as teamRoute } from "@/app/api/team/load/route";
import { GET as counts } from "@/app/api/worklist/counts/route";
import { GET as exportRoute } from "@/app/api/worklist/export/route";
import { POST as next } from "@/app/api/worklist/next/route";
import { forgetAnalytics } from "@/lib/analytics/service";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { overrideExecution } from "@/lib/executions/service";
import { closeVendor } from "@/lib/frankieone/transport";
import { STORY } from "@/lib/sandbox/story/handles";
import { Browser } from "@/lib/testing/browser.testing";
import { type Passing, startProxy } from "@/lib/testing/proxy.testing";
import { mutationHeaders, setUpRoad, versionOf } from "@/lib/testing/road.testing";
import { type Asked, call, type Handler } from "@/lib/testing/route.testing";
import { forgetTotals } from "@/lib/worklist/totals";
import type { Proposal } from "@/lib/writes/proposalContract";
import { isVendorOpenApiHere } from "./documents";
import { oddAnswers } from "./oddAnswers";

const title = isVendorOpenApiHere
  ? "whatever valid answer the vendor gives"
  : "whatever valid answer the vendor gives (skipped: ../shared/frankieone is not beside this checkout)";

const TURNS = 12;

/** Which answer the next call of the vendor's gets; the sandbox's own while there is none. */
let turn: number | undefined;
let calls = 0;
const pools = new Map<string, unknown[]>();

function oddly({ method, url: { pathname } }: Passing, answer: unknown): unknown {
  if (turn === undefined) return answer;
  const key = `${method} ${pathname}`;
  const pool = pools.get(key) ?? fc.sample(oddAnswers(method, pathname), { numRuns: 40 });
  pools.set(key, pool);
  calls += 1;
  return pool[(turn * 7 + calls) % pool.length];
}

let proxy: Awaited<ReturnType<typeof startProxy>>;
const road = setUpRoad({
  reachVendor: async (url) => {
    proxy = await startProxy(() => url, { rewrite: oddly });
    return proxy.url;
  },
});
afterAll(() => proxy.close());

let cookie = "";
let proposalId = "";
let version = "";

beforeAll(async () => {
  const browser = new Browser();
  await browser.signIn(road.officer("Chloe Martin").email, DEMO_PASSWORD);
  cookie = `countersign.session=${browser.sessionCookie ?? ""}`;
});

beforeEach(async () => {
  turn = undefined;
  proposalId ||= await proposeOne();
  version = await versionOf(road.officer("Chloe Martin"), STORY.pepReview);
});

async function proposeOne(): Promise<string> {
  const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
  const officer = road.officer("Ana Silva");
  const params = { entityId, serviceName, workflowName, workflowExecutionId };
  const body = { status: "PASS", reasonCode: "FALSE_POSITIVE_MATCH", comment: { text: "Another person" } } as const;
  const headers = mutationHeaders(await versionOf(officer, params));
  return ((await overrideExecution({ officer, headers, params, body })).body as { proposal: Proposal }).proposal.id;
}

const keyed = () => ({ "idempotency-key": randomUUID() });
const planOf = (source: object) => (): [Handler, Asked] => [
  makePlan as Handler,
  { method: "POST", headers: keyed(), body: { source, target: { kind: "person", name: "Ben Okafor" } } },
];
const filters = { states: ["ACTIVE"], workflowExecutionScope: "LAST" };
const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
const ofCase = { params: { entityId, serviceName } };
const ofRuns = { params: { ...ofCase.params, workflowName } };
const deciding = { body: { comment: { text: "I compared the birth years" } } };

/** Every page that rests on the vendor and is tried nowhere else with odd answers, by the routes it reads. */
const ASKED: Record<string, () => [Handler, Asked]> = {
  team: () => [teamRoute as Handler, {}],
  analytics: () => [analyticsRoute as Handler, {}],
  "a plan of a filter": planOf({ kind: "filter", request: { filters } }),
  "a plan of one person's cases": planOf({ kind: "holder", name: "Ana Silva" }),
  "a plan of chosen cases": planOf({ kind: "rows", rows: [{ entityId, serviceName }] }),
  proposals: () => [proposalsRoute as Handler, { path: "/api/approvals?view=waiting" }],
  "the proposals of a case": () => [
    proposalsRoute as Handler,
    { path: `/api/approvals?entityId=${entityId}&serviceName=${serviceName}` },
  ],
  "a proposal": () => [proposalRoute as Handler, { params: { id: proposalId } }],
  "an approval": () => [
    approve as Handler,
    { method: "PATCH", params: { id: proposalId }, ...deciding, headers: { ...keyed(), "if-match": version } },
  ],
  "a rejection": () => [reject as Handler, { method: "POST", params: { id: proposalId }, ...deciding }],
  worklist: () => [search as Handler, { method: "POST", body: { filters } }],
  "the worklist nobody has": () => [
    search as Handler,
    { method: "POST", body: { filters, desk: { unassigned: true } } },
  ],
  counts: () => [counts as Handler, {}],
  export: () => [exportRoute as Handler, { path: "/api/worklist/export?view=everything" }],
  "a case": () => [caseRoute as Handler, ofCase],
  "its timeline": () => [timelineRoute as Handler, ofCase],
  "its notes": () => [notesRoute as Handler, ofCase],
  "its documents": () => [documentsRoute as Handler, ofCase],
  "what is monitored of it": () => [monitorRoute as Handler, ofCase],
  "runs that are compared": () => [runsRoute as Handler, ofRuns],
  "a run": () => [runRoute as Handler, { params: { ...ofRuns.params, workflowExecutionId } }],
  "how workflows are built": () => [
    workflowsRoute as Handler,
    { path: "/api/workflows?serviceName=KYC&include=workflowDefinition" },
  ],
  "the next case": () => [next as Handler, { method: "POST", body: { passed: [] } }],
};

/** Asks again while our own database does not answer in time: on a busy machine that says nothing of the vendor's answer. */
async function answerTo(asked: () => [Handler, Asked]): Promise<{ code: string; text: string }> {
  const [handler, what] = asked();
  const response = await call(handler, { cookie, ...what });
  const text = await response.text();
  const code = response.ok ? "ok" : ((JSON.parse(text) as { code: string }).code ?? "");
  return code === "DATABASE_UNAVAILABLE" ? answerTo(asked) : { code, text };
}

/** Answers of somebody who has understood the vendor: the work itself, or that it is not possible on the case as it is. */
const ACCEPTED = /^(ok|NOT_POSSIBLE|PRECONDITION_FAILED)$/;

describe.skipIf(!isVendorOpenApiHere)(title, () => {
  test.each(Object.entries(ASKED))("%s answers, or says that the vendor's answer is at fault", async (_, asked) => {
    const codes = new Map<string, number>();
    for (let each = 0; each < TURNS; each += 1) {
      forgetTotals();
      forgetAnalytics();
      // A vendor that answers unreadably is left alone after a while; each turn meets it anew.
      await closeVendor();
      turn = each;
      const { code, text } = await answerTo(asked);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      expect(text).not.toMatch(/\bNaN\b|\[object Object\]|\\ud[89a-f]|\\u0000/);
    }
    turn = undefined;
    expect(
      [...codes.keys()].filter(
        (code) => !/^(ok|UPSTREAM_\w+|NOT_FOUND|NOT_POSSIBLE|VALIDATION|PRECONDITION_FAILED)$/.test(code),
      ),
    ).toEqual([]);
    expect(await road.vendorWrites()).toEqual([]);
    // Not every turn ends in a refusal: most of what is valid can be used, however odd it is.
    expect([...codes.keys()].some((code) => ACCEPTED.test(code))).toBe(true);
  });
});
