import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as exportRoute } from "@/app/api/ledger/export/route";
import { GET as ledgerRoute } from "@/app/api/ledger/route";
import { GET as operationsRoute } from "@/app/api/operations/route";
import { POST as searchRoute } from "@/app/api/search/serviceprofiles/route";
import { GET as workflowsRoute } from "@/app/api/workflows/route";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { WorkflowsAnswer } from "@/lib/executions/contract";
import { call, type Handler, signedIn } from "@/lib/testing/route.testing";
import type { LedgerAnswer } from "@/lib/ledger/contract";
import { HARBOUR_LENDING, TASMAN_PAY } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import type { SearchAnswer } from "@/lib/worklist/contract";
import { change, setUpRoad } from "@/lib/testing/road.testing";
import { GET as personRoute } from "./[entityId]/route";
import { GET as documentsRoute } from "./[entityId]/serviceprofiles/[serviceName]/documents/route";
import { GET as fileRoute } from "./[entityId]/serviceprofiles/[serviceName]/documents/[documentId]/attachments/[attachmentId]/route";
import { GET as referencesRoute } from "./[entityId]/serviceprofiles/[serviceName]/externalreferences/route";
import { POST as presenceRoute } from "./[entityId]/serviceprofiles/[serviceName]/presence/route";
import { GET as caseRoute, PATCH } from "./[entityId]/serviceprofiles/[serviceName]/route";
import { GET as timelineRoute } from "./[entityId]/serviceprofiles/[serviceName]/timeline/route";
import { GET as executionsRoute } from "./[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/route";
import { PATCH as override } from "./[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]/route";

const desk = setUpRoad();
const EMAIL = "hana@desk.example";
let cookie: string;
beforeAll(async () => {
  cookie = await signedIn({ email: EMAIL, name: "Hana Harbour", role: "lead" });
});

type Scope = Partial<Pick<typeof officers.$inferSelect, "services" | "childAccount">>;
const see = (scope: Scope) =>
  getDb()
    .update(officers)
    .set({ services: null, childAccount: null, ...scope })
    .where(eq(officers.email, EMAIL));
const HARBOUR = { childAccount: HARBOUR_LENDING.childId };

type Case = (typeof STORY)[keyof typeof STORY];
const nowhere: Case = { ...STORY.pepReview, entityId: randomUUID() };
const paramsOf = ({ entityId, serviceName, workflowName, workflowExecutionId }: Case) => ({
  ...{ entityId, serviceName, workflowName, workflowExecutionId },
});

/** The routes of a case, each as the desk's page would ask it. */
const ROUTES: Record<string, [handler: Handler, params: (one: Case) => Record<string, string>, more?: object]> = {
  "the case": [caseRoute, ({ entityId, serviceName }) => ({ entityId, serviceName })],
  "the person": [personRoute, ({ entityId }) => ({ entityId })],
  "the timeline": [timelineRoute, ({ entityId, serviceName }) => ({ entityId, serviceName })],
  "the documents": [documentsRoute, ({ entityId, serviceName }) => ({ entityId, serviceName })],
  "a file of a document": [
    fileRoute,
    ({ entityId, serviceName }) => ({ entityId, serviceName, documentId: "one", attachmentId: "one" }),
  ],
  "the external references": [referencesRoute, ({ entityId, serviceName }) => ({ entityId, serviceName })],
  "the executions": [
    executionsRoute,
    ({ entityId, serviceName, workflowName }) => ({ entityId, serviceName, workflowName }),
  ],
  "a change": [
    PATCH,
    ({ entityId, serviceName }) => ({ entityId, serviceName }),
    {
      method: "PATCH",
      headers: { "if-match": `"${"a".repeat(43)}"` },
      body: { serviceProfile: { assignee: "Hana Harbour" }, comment: { text: "Mine from now on" } },
    },
  ],
  "an override": [
    override,
    paramsOf,
    {
      method: "PATCH",
      headers: { "if-match": `"${"a".repeat(43)}"` },
      body: { status: "PASS", reasonCode: "OTHER", comment: { text: "I looked at it myself" } },
    },
  ],
};

async function answerOf(name: string, one: Case) {
  const [handler, params, more] = ROUTES[name] as (typeof ROUTES)[string];
  const before = (await desk.vendorCalls()).length;
  const response = await call(handler, { cookie, params: params(one), ...more });
  const body = (await response.json()) as Record<string, unknown>;
  const calls = (await desk.vendorCalls()).slice(before);
  // The ids of a request differ from any other's.
  return { status: response.status, body: { ...body, requestId: "", upstreamRequestId: "" }, calls };
}
const shown = ({ status, body }: Awaited<ReturnType<typeof answerOf>>) => ({ status, body });

beforeEach(() => see({}));

describe("Z-04: a case of another child account", () => {
  test.each(Object.keys(ROUTES))("answers %s exactly as one that does not exist, after as many calls", async (name) => {
    await see(HARBOUR);
    const [missing, other, parents] = [
      await answerOf(name, nowhere),
      await answerOf(name, STORY.otherChild),
      await answerOf(name, STORY.pepReview),
    ];
    expect(missing.status).toBe(404);
    expect([shown(other), shown(parents)]).toEqual([shown(missing), shown(missing)]);
    expect([other.calls.length, parents.calls.length]).toEqual([missing.calls.length, missing.calls.length]);
    expect((await desk.vendorWrites()).length).toBe(0);
  });

  test("every call carries the officer's own account, whatever the browser says", async () => {
    await see(HARBOUR);
    const headers = { "X-Frankie-CustomerChildID": TASMAN_PAY.childId };
    const { entityId, serviceName } = STORY.childReview;
    expect((await call(caseRoute, { cookie, params: { entityId, serviceName }, headers })).status).toBe(200);
    const calls = await desk.vendorCalls();
    expect(calls.map((each) => each.headers["x-frankie-customerchildid"])).toEqual([HARBOUR_LENDING.childId]);
    const asked = await call(caseRoute, { cookie, params: { entityId, serviceName }, path: "/api/x?childId=1" });
    expect(asked.status).toBe(400);
  });

  test("is in no search", async () => {
    await see(HARBOUR);
    const found = await search();
    expect(found.map(({ entityId }) => entityId)).toContain(STORY.childReview.entityId);
    expect(found.map(({ entityId }) => entityId)).not.toContain(STORY.otherChild.entityId);
    expect(found.map(({ entityId }) => entityId)).not.toContain(STORY.pepReview.entityId);
  });

  test("an account that the vendor does not know shows nothing", async () => {
    await see({ childAccount: randomUUID() });
    expect((await answerOf("the case", STORY.pepReview)).status).toBe(502);
  });
});

async function search(): Promise<SearchAnswer["matches"]> {
  const path = "/api/search/serviceprofiles?page=1&limit=100&sort=desc&sortFields=updatedAt";
  const body = { filters: { states: ["INIT", "ACTIVE"] } };
  const response = await call(searchRoute, { method: "POST", cookie, path, body });
  return ((await response.json()) as SearchAnswer).matches;
}

describe("a service out of an officer's sight", () => {
  const KYB = { services: ["KYB"] };

  test.each(Object.keys(ROUTES).filter((name) => name !== "the person"))(
    "answers %s exactly as one that does not exist, after as many calls",
    async (name) => {
      await see(KYB);
      const hidden = await answerOf(name, STORY.pepReview);
      const missing = await answerOf(name, { ...nowhere, serviceName: "KYB" });
      expect(shown(hidden)).toEqual(shown(missing));
      expect([hidden.status, hidden.calls.length]).toEqual([404, missing.calls.length]);
      expect((await desk.vendorWrites()).length).toBe(0);
    },
  );

  test("hides the person who has nothing else", async () => {
    await see(KYB);
    expect(shown(await answerOf("the person", STORY.pepReview))).toEqual(shown(await answerOf("the person", nowhere)));
  });

  test("is in no search and no list of workflows", async () => {
    const all = await search();
    await see(KYB);
    const found = await search();
    expect(new Set(found.map(({ serviceName }) => serviceName))).toEqual(new Set(["KYB"]));
    expect(found.length).toBeLessThan(all.length);
    const { workflows } = (await (await call(workflowsRoute, { cookie })).json()) as WorkflowsAnswer;
    expect(new Set(workflows.map(({ serviceName }) => serviceName))).toEqual(new Set(["KYB"]));
  });

  test("comes into sight with the next request after a lead has changed the scope", async () => {
    await see(KYB);
    expect((await answerOf("the case", STORY.pepReview)).status).toBe(404);
    await see({});
    expect((await answerOf("the case", STORY.pepReview)).status).toBe(200);
  });
});

describe("what the desk itself knows of cases", () => {
  test("is told to somebody of limited scope of their own acts alone, whatever their role", async () => {
    const take = { serviceProfile: { assignee: "Ana Silva" }, comment: { text: "Mine from now on" } };
    const { entityId, serviceName } = STORY.sanctionsReview;
    await change(desk.officer("Ana Silva"), STORY.sanctionsReview, take);
    const read = async () => {
      const query = `?entityId=${entityId}&serviceName=${serviceName}`;
      const [ledger, operations] = [
        (await (await call(ledgerRoute, { cookie, path: `/api/ledger?entityId=${entityId}` })).json()) as LedgerAnswer,
        (await (await call(operationsRoute, { cookie, path: `/api/operations${query}` })).json()) as {
          operations: unknown[];
        },
      ];
      return [ledger.rows.length > 0, operations.operations.length > 0];
    };
    expect(await read()).toEqual([true, true]);
    await see(HARBOUR);
    expect(await read()).toEqual([false, false]);
    expect((await call(exportRoute, { cookie })).status).toBe(403);
  });

  test("nor who else has a case open", async () => {
    const ben = await signedIn({ email: "berta@desk.example", name: "Berta Open", role: "analyst" });
    const { entityId, serviceName } = STORY.pepReview;
    const look = (whose: string) =>
      call(presenceRoute, { method: "POST", cookie: whose, params: { entityId, serviceName }, body: { here: true } });
    await look(ben);
    expect(((await (await look(cookie)).json()) as { others: string[] }).others).toEqual(["Berta Open"]);
    await see(HARBOUR);
    expect(((await (await look(cookie)).json()) as { others: string[] }).others).toEqual([]);
  });
});
