import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as search } from "@/app/api/search/serviceprofiles/route";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { call, signedIn } from "@/lib/testing/route.testing";
import { HARBOUR_LENDING, TASMAN_PAY } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import { setUpRoad } from "@/lib/testing/road.testing";
import { GET as counts } from "./counts/route";
import { GET as exportCases } from "./export/route";

const desk = setUpRoad();
const cookies = { lead: "", analyst: "" };

beforeAll(async () => {
  for (const role of ["lead", "analyst"] as const) {
    const email = `z11.${role}@desk.example`;
    cookies[role] = await signedIn({ email, name: `Harbour ${role}`, role });
    await getDb().update(officers).set({ childAccount: HARBOUR_LENDING.childId }).where(eq(officers.email, email));
  }
});

const { childId } = TASMAN_PAY;
const NAMES = ["childId", "customerChildID", "X-Frankie-CustomerChildID", "childAccount"];
const accountsAsked = async () =>
  new Set((await desk.vendorCalls()).map(({ headers }) => headers["x-frankie-customerchildid"]));

describe("Z-11: whoever works in one child account gets no list or file of another by naming it", () => {
  test("an analyst gets no file at all, with or without it", async () => {
    for (const query of ["", ...NAMES.map((name) => `?${name}=${childId}`)]) {
      const path = `/api/worklist/export${query}`;
      expect((await call(exportCases, { cookie: cookies.analyst, path })).status).toBe(403);
    }
    expect(await desk.vendorCalls()).toEqual([]);
  });

  test("a lead's file holds their own account, and an address that names another is refused unasked", async () => {
    const own = { cookie: cookies.lead, path: "/api/worklist/export?view=everything" };
    const text = await (await call(exportCases, own)).text();
    expect(text).toContain(STORY.childReview.entityId);
    for (const other of [STORY.otherChild, STORY.pepReview]) expect(text).not.toContain(other.entityId);
    expect(await accountsAsked()).toEqual(new Set([HARBOUR_LENDING.childId]));
    const before = (await desk.vendorCalls()).length;
    for (const name of NAMES) {
      const answer = await call(exportCases, { cookie: cookies.lead, path: `${own.path}&${name}=${childId}` });
      expect([name, answer.status]).toEqual([name, 400]);
    }
    expect(await desk.vendorCalls()).toHaveLength(before);
  });

  test.each(NAMES)("a search and the counts that carry %s in query, body or header stay in their own", async (name) => {
    const path = "/api/search/serviceprofiles?page=1&limit=50&sort=desc&sortFields=updatedAt";
    const body = { filters: { states: ["INIT", "ACTIVE"] } };
    const asked = { method: "POST", cookie: cookies.analyst } as const;
    expect((await call(search, { ...asked, path: `${path}&${name}=${childId}`, body })).status).toBe(400);
    expect((await call(search, { ...asked, path, body: { ...body, [name]: childId } })).status).toBe(400);
    const filters = { ...body.filters, [name]: childId };
    expect((await call(search, { ...asked, path, body: { filters } })).status).toBe(400);
    expect(await desk.vendorCalls()).toEqual([]);
    expect((await call(search, { ...asked, path, body, headers: { [name]: childId } })).status).toBe(200);
    await call(counts, { cookie: cookies.analyst, headers: { [name]: childId } });
    expect(await accountsAsked()).toEqual(new Set([HARBOUR_LENDING.childId]));
  });
});
