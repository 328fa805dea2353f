import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Action, ACTIONS, can } from "@/lib/permissions/can";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { type DeclaredRoute, OPEN_ROUTES, routesIn } from "@/lib/permissions/routeList";
import { type Role, ROLES } from "@/lib/domain/roles";
import { Browser } from "@/lib/testing/browser.testing";
import { getDb } from "@/lib/db/client";
import { recordCountedDenials } from "@/lib/ledger/denials";
import { readLedger } from "@/lib/ledger/read";
import { officers } from "@/lib/db/schema";
import { call, type Handler } from "@/lib/testing/route.testing";
import type { Problem } from "@/lib/http/problem";
import { setUpRoad } from "@/lib/testing/road.testing";

const road = setUpRoad();
const root = process.cwd();
const routes = routesIn(root);
const closed = routes.filter(({ route }) => !(route in OPEN_ROUTES));
const PEOPLE = { analyst: "Ana Silva", lead: "Chloe Martin", auditor: "Eva Lindqvist" } as const;

const cookies = new Map<string, string>();
async function signIn(email: string): Promise<string> {
  const browser = new Browser();
  await browser.signIn(email, DEMO_PASSWORD);
  return `countersign.session=${browser.sessionCookie ?? ""}`;
}
beforeAll(async () => {
  for (const role of ROLES) cookies.set(role, await signIn(road.officer(PEOPLE[role]).email));
  const gone = road.officer("Ben Okafor");
  cookies.set("disabled", await signIn(gone.email));
  await getDb().update(officers).set({ disabled: true }).where(eq(officers.id, gone.id));
});

/** The bare request: what it lacks is told only to who may ask at all. */
async function ask({ file, method }: DeclaredRoute, who: string): Promise<Response> {
  const handlers = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, Handler>;
  const body = method === "GET" ? undefined : {};
  return call(handlers[method] as Handler, { method, cookie: cookies.get(who), body });
}

const told = ({ method, route }: DeclaredRoute) => `${method} ${route}`;

describe("Z-01: every route has its rule", () => {
  test("declared with an action that the table knows; a route without one fails here", () => {
    expect(routes.length).toBeGreaterThan(40);
    const known = new Set<string>(ACTIONS);
    const rulesOf = ({ access, onCase = [] }: DeclaredRoute) => (access ? [access] : onCase);
    const isRuled = (rules: string[]) => rules.length > 0 && rules.every((rule) => known.has(rule));
    expect(closed.filter((route) => !isRuled(rulesOf(route))).map(told)).toEqual([]);
  });

  test("and offers no more than GET, POST and PATCH", () => {
    expect(closed.filter(({ method }) => !["GET", "POST", "PATCH"].includes(method)).map(told)).toEqual([]);
  });

  test("what is open is named, with the reason", () => {
    const open = new Set(routes.filter(({ access, onCase }) => !access && !onCase).map(({ route }) => route));
    expect([...open].toSorted()).toEqual(Object.keys(OPEN_ROUTES).toSorted());
  });
});

describe("Z-01, Z-03: nobody gets anything, inside the handler itself, with no proxy around it", () => {
  const strangers = closed.flatMap((route) => ["nobody", "disabled"].map((who) => [told(route), who, route] as const));
  test.each(strangers)("%s · %s", async (_told, who, route) => {
    const before = (await road.vendorCalls()).length;
    const response = await ask(route, who);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await road.vendorCalls()).toHaveLength(before);
  });
});

/** Actions whose answer depends on no case are settled at the door; all others on the road, which has tests of its own. */
const atTheDoor = closed.filter(({ access }) => access);
const matrix = atTheDoor.flatMap((route) => ROLES.map((role) => [told(route), role, route] as const));

const MOVING = ["", "/[id]/confirmation", "/[id]/pause", "/[id]/resumption", "/[id]/cancellation", "/[id]/retry"];

/** What a route is for, said a second time: a rule that only a service asks is a rule nobody can read off the routes. */
const RULES_OF_NOTE: [route: string, access: string | string[]][] = [
  ...MOVING.map((path): [string, string] => [`POST /api/bulk-reassign${path}`, "plan-moves"]),
  ["POST /api/bulk-reassign/[id]/undo", "plan-moves"],
  ["GET /api/worklist/export", "export-worklist"],
  ["GET /api/ledger/export", "export-ledger"],
  ["GET /api/team/load", "read-team"],
  ["POST /api/templates", "keep-template"],
  ["POST /api/operations/[id]/resolution", ["resolve-operation"]],
  ["PATCH /api/approvals/[id]/approval", ["decide-proposal", "override"]],
];

describe("Z-01, Z-02: each role gets what the table says", () => {
  test.each(matrix)("%s · %s", async (_told, role: Role, route) => {
    const action = route.access as Action;
    const permission = can(road.officer(PEOPLE[role]), action);
    const before = (await road.vendorCalls()).length;
    const response = await ask(route, role);
    if (permission.allowed) expect([401, 403]).not.toContain(response.status);
    else {
      expect([response.status, ((await response.json()) as Problem).rule]).toEqual([403, permission.rule]);
      expect(await road.vendorCalls()).toHaveLength(before);
    }
  });

  test("K17: and by the rule that is told: routes of one action refuse alike, each attempt on record", async () => {
    for (const [named, action] of RULES_OF_NOTE) {
      const route = closed.find((each) => told(each) === named);
      expect(route?.access ?? route?.onCase).toEqual(action);
      if (!route?.access) continue;
      await recordCountedDenials();
      await ask(route, "analyst");
      const [last] = (await readLedger(getDb(), { limit: 1 })).rows;
      expect(last).toMatchObject({ action, outcome: "DENIED", actorName: PEOPLE.analyst });
    }
  });
});

describe("Z-10: a role that is taken away between page and submit", () => {
  test("holds from the next request on", async () => {
    const { id } = road.officer("Dev Patel");
    const cookie = await signIn(road.officer("Dev Patel").email);
    const { POST } = await import("./templates/route");
    const body = { title: "Seen", text: "I looked: {why}", forms: [] };
    await getDb().update(officers).set({ role: "analyst" }).where(eq(officers.id, id));
    expect((await call(POST, { method: "POST", cookie, body })).status).toBe(403);
    await getDb().update(officers).set({ role: "lead" }).where(eq(officers.id, id));
    expect((await call(POST, { method: "POST", cookie, body })).status).toBe(200);
  });
});
