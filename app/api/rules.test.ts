import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Action, ACTIONS, can } from "@/lib/auth/can";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { type DeclaredRoute, JUDGED_FURTHER, OPEN_ROUTES, routesIn } from "@/lib/auth/routeList";
import { type Role, ROLES } from "@/lib/auth/roles";
import { Browser } from "@/lib/auth/testBrowser";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { call, type Handler } from "@/lib/http/routeTest";
import type { Problem } from "@/lib/http/problem";
import { setUpRoad } from "@/lib/writes/roadTest";

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
    const known = new Set<string>([...ACTIONS, "write-road"]);
    expect(closed.filter(({ access }) => !access || !known.has(access)).map(told)).toEqual([]);
  });

  test("and offers no more than GET, POST and PATCH", () => {
    expect(closed.filter(({ method }) => !["GET", "POST", "PATCH"].includes(method)).map(told)).toEqual([]);
  });

  test("what is open is named, with the reason", () => {
    const open = new Set(routes.filter(({ access }) => !access).map(({ route }) => route));
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
const atTheDoor = closed.filter(({ access }) => access !== "write-road");
const matrix = atTheDoor.flatMap((route) => ROLES.map((role) => [told(route), role, route] as const));

describe("Z-01, Z-02: each role gets what the table says", () => {
  test.each(matrix)("%s · %s", async (_told, role: Role, route) => {
    const action = JUDGED_FURTHER[told(route)] ?? route.access;
    const verdict = can(road.officer(PEOPLE[role]), action as Action);
    const before = (await road.vendorCalls()).length;
    const response = await ask(route, role);
    if (verdict.allowed) expect([401, 403]).not.toContain(response.status);
    else {
      expect([response.status, ((await response.json()) as Problem).rule]).toEqual([403, verdict.rule]);
      expect(await road.vendorCalls()).toHaveLength(before);
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
