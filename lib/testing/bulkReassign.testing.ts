import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, vi } from "vitest";
import { POST as cancellation } from "@/app/api/bulk-reassign/[id]/cancellation/route";
import { POST as confirmation } from "@/app/api/bulk-reassign/[id]/confirmation/route";
import { POST as pause } from "@/app/api/bulk-reassign/[id]/pause/route";
import { POST as resumption } from "@/app/api/bulk-reassign/[id]/resumption/route";
import { POST as retry } from "@/app/api/bulk-reassign/[id]/retry/route";
import { GET as show } from "@/app/api/bulk-reassign/[id]/route";
import { GET as rows } from "@/app/api/bulk-reassign/[id]/rows/route";
import { POST as undo } from "@/app/api/bulk-reassign/[id]/undo/route";
import { POST as make } from "@/app/api/bulk-reassign/route";
import { getDb } from "@/lib/db/client";
import { planRows, plans } from "@/lib/db/plansSchema";
import { call, type Handler, signedIn } from "./route.testing";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { setUpRoad } from "./road.testing";
import type { NewPlan, Plan, PlanRow } from "@/lib/bulkReassign/contract";
import { restEngine } from "@/lib/bulkReassign/engine";
import { isEnded } from "@/lib/domain/planStates";

const ACTS: Record<string, Handler> = { cancellation, confirmation, pause, resumption, retry, undo };

export const COMMENT = { text: "Ana is on leave until Monday" };
export const LEAD = { email: "lena@desk.example", name: "Lena Lead", role: "lead" } as const;

/** The cases of the story as a request names them. */
export const chosen = (...handles: StoryHandle[]) =>
  handles.map((handle) => ({ entityId: STORY[handle].entityId, serviceName: STORY[handle].serviceName }));

/** For tests of plans: the road's database and vendor, two leads and an analyst, and the routes as a browser uses them. */
export function setUpPlans() {
  process.env.FRANKIEONE_RATE_PER_SECOND = "500";
  const road = setUpRoad();
  const cookies = { lead: "", other: "", analyst: "" };
  beforeAll(async () => {
    cookies.lead = await signedIn(LEAD);
    cookies.other = await signedIn({ email: "otto@desk.example", name: "Otto Lead", role: "lead" });
    cookies.analyst = await signedIn({ email: "anton@desk.example", name: "Anton Analyst", role: "analyst" });
  });
  beforeEach(async () => {
    await getDb().delete(planRows);
    await getDb().delete(plans);
  });
  afterAll(restEngine);

  const post = (handler: Handler, { id, body = {}, cookie = cookies.lead, key = randomUUID() }: Asked = {}) => {
    const headers = { "idempotency-key": key };
    return call(handler, { method: "POST", cookie, params: id ? { id } : {}, body, headers });
  };
  const act = (name: keyof typeof ACTS, id: string, more: Asked = {}) => post(ACTS[name] as Handler, { id, ...more });
  const planOf = async (response: Response): Promise<Plan> => {
    const body = (await response.json()) as { plan: Plan };
    expect([response.status, body]).toMatchObject([200, { plan: {} }]);
    return body.plan;
  };
  const read = async (id: string) => planOf(await call(show, { cookie: cookies.lead, params: { id } }));
  return {
    ...{ road, cookies, act, planOf, read },
    post: (body: NewPlan, more: Asked = {}) => post(make, { body, ...more }),
    made: async (body: NewPlan, more: Asked = {}) => planOf(await post(make, { body, ...more })),
    confirmed: async (id: string, more: Asked = {}) =>
      planOf(await act("confirmation", id, { body: { comment: COMMENT }, ...more })),
    rows: async (id: string): Promise<PlanRow[]> =>
      ((await (await call(rows, { cookie: cookies.lead, params: { id } })).json()) as { rows: PlanRow[] }).rows,
    /** Waits until a plan has ended. */
    ended: (id: string): Promise<Plan> =>
      vi.waitFor(
        async () => {
          const plan = await read(id);
          if (!isEnded(plan.state)) throw new Error(`The plan is ${plan.state}`);
          return plan;
        },
        { timeout: 15_000, interval: 50 },
      ),
    role: (role: "lead" | "analyst") => setRole(role),
  };
}

interface Asked {
  id?: string;
  body?: object;
  cookie?: string;
  key?: string;
}

async function setRole(role: "lead" | "analyst"): Promise<void> {
  const { officers } = await import("@/lib/db/schema");
  await getDb().update(officers).set({ role }).where(eq(officers.email, LEAD.email));
}
