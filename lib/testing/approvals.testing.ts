import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect } from "vitest";
import { PATCH as override } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]/route";
import { PATCH as approve } from "@/app/api/approvals/[id]/approval/route";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { Browser } from "./browser.testing";
import { getDb } from "@/lib/db/client";
import { proposals } from "@/lib/db/approvalsSchema";
import { officers } from "@/lib/db/schema";
import { call, type Handler } from "./route.testing";
import type { Problem } from "@/lib/http/problem";
import { readLedger } from "@/lib/ledger/read";
import type { DEMO_OFFICERS } from "@/lib/officers/seed";
import { setPolicy } from "@/lib/policy/service";
import { STORY } from "@/lib/sandbox/story/handles";
import { type RoadOptions, setUpRoad, versionOf } from "./road.testing";
import type { Proposal } from "@/lib/writes/proposalContract";

export type Name = (typeof DEMO_OFFICERS)[number]["name"];

/** Ana's case, reviewed by Chloe; its risk is HIGH, so PASS needs a second person and FAIL does not. */
const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
export const params = { entityId, serviceName, workflowName, workflowExecutionId };
export const PASS = {
  status: "PASS",
  reasonCode: "FALSE_POSITIVE_MATCH",
  comment: { text: "Another person" },
} as const;
export const SEEN = { comment: { text: "I compared the birth years" } };

export const problemOf = async (response: Response) => (await response.json()) as Problem;
export const stateOf = async ({ id }: Pick<Proposal, "id">) =>
  (await getDb().select().from(proposals).where(eq(proposals.id, id)))[0]?.state;
export const told = async (limit = 1) => (await readLedger(getDb(), { limit })).rows;

/** For tests of proposals: the road, and what people do through the routes of the desk. */
export function setUpApprovals(options: RoadOptions = {}) {
  const road = setUpRoad(options);
  const cookies = new Map<string, string>();
  beforeEach(async () => {
    setPolicy();
    await getDb().delete(proposals);
    await getDb().update(officers).set({ personKey: null, services: null });
  });

  /** The cookie of a signed-in officer of the demo. */
  async function as(name: Name): Promise<string> {
    const known = cookies.get(name);
    if (known) return known;
    const browser = new Browser();
    await browser.signIn(road.officer(name).email, DEMO_PASSWORD);
    const cookie = `countersign.session=${browser.sessionCookie ?? ""}`;
    cookies.set(name, cookie);
    return cookie;
  }

  const versionFor = (name: Name) => versionOf(road.officer(name), params);
  const headersFor = async (name: Name, key: string) => ({
    "if-match": await versionFor(name),
    "idempotency-key": key,
  });

  /** Asks for an override over the route, as the form does. */
  async function ask(name: Name, body: object = PASS, key: string = randomUUID()): Promise<Response> {
    const headers = await headersFor(name, key);
    return call(override, { method: "PATCH", cookie: await as(name), params, body, headers });
  }

  async function proposed(name: Name = "Ana Silva", body: object = PASS): Promise<Proposal> {
    const response = await ask(name, body);
    expect(response.status).toBe(202);
    return ((await response.json()) as { proposal: Proposal }).proposal;
  }

  async function approving(name: Name, { id }: Pick<Proposal, "id">, key: string = randomUUID()): Promise<Response> {
    const headers = await headersFor(name, key);
    return call(approve, { method: "PATCH", cookie: await as(name), params: { id }, body: SEEN, headers });
  }

  const post = async (handler: Handler, name: Name, { id }: Pick<Proposal, "id">, body: object) =>
    call(handler, { method: "POST", cookie: await as(name), params: { id }, body });

  return { road, as, versionFor, ask, proposed, approving, post };
}
