import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { ledgerRows, officers } from "@/lib/db/schema";
import type { Problem } from "@/lib/http/problem";
import type { OrganisationAnswer } from "@/lib/organisations/contract";
import { HARBOUR_LENDING } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import { setUpRoad } from "@/lib/testing/road.testing";
import { call, signedIn } from "@/lib/testing/route.testing";
import { type StandIn, startStandIn } from "@/lib/testing/standIn.testing";
import { GET } from "./[entityId]/route";

/* What FrankieOne tells of an organisation: one call, for those alone who see something of it, whatever the answer holds. */

let vendor: StandIn;
const road = setUpRoad({
  reachVendor: async (url) => {
    vendor = await startStandIn(url);
    return vendor.url;
  },
});
afterAll(() => vendor.close());

const EMAIL = "olga@desk.example";
let cookie: string;
beforeAll(async () => {
  cookie = await signedIn({ email: EMAIL, name: "Olga Owners", role: "auditor" });
});

const see = (scope: { services?: string[]; childAccount?: string }) =>
  getDb()
    .update(officers)
    .set({ services: null, childAccount: null, ...scope })
    .where(eq(officers.email, EMAIL));

beforeEach(async () => {
  vendor.say(() => undefined);
  await see({});
  vendor.asked.length = 0;
});

const { entityId } = STORY.organizationReview;
const ask = (id: string = entityId, more: object = {}) => call(GET, { cookie, params: { entityId: id }, ...more });
const organisationOf = async (response: Response) => ((await response.json()) as OrganisationAnswer).organization;
const codeOf = async (response: Response) => ((await response.json()) as Problem).code;

test("costs one call, in the officer's name, and tells owners, officials, registers and who blocks", async () => {
  const response = await ask();
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(await organisationOf(response)).toMatchObject({
    details: { name: { name: STORY.organizationReview.entityName }, registrationDate: "2014-08-21" },
    shareholders: [{ percentageOwned: { total: 60 } }, { percentageOwned: { total: 25 } }, expect.anything()],
    officials: [{ role: { description: "Director" } }, { role: { description: "Company secretary" } }],
    linkedIndividuals: { [STORY.twoProfilesKyc.entityId]: { name: { familyName: "Harcourt-Bell" } } },
  });
  const calls = await road.vendorCalls();
  expect(calls.map(({ method, path, query }) => `${method} ${path}?${query.replace("?", "")}`)).toEqual([
    `GET /v2/organizations/${entityId}?include=serviceProfiles`,
  ]);
  expect(calls[0]?.headers["x-frankie-username"]).toBe(EMAIL);
});

test("writes nothing into the ledger, as no read does", async () => {
  const rows = async () => (await getDb().select().from(ledgerRows)).length;
  const before = await rows();
  await ask();
  expect(await rows()).toBe(before);
});

test("hands on fields that nobody knows and text that a page cannot carry, made well", async () => {
  vendor.say(() => ({ organization: { entityId, news: { deep: [{ odd: "a\u0000b" }] } }, serviceProfiles: [] }));
  expect(await organisationOf(await ask())).toEqual({ entityId, news: { deep: [{ odd: "a␀b" }] } });
});

test.each([{}, { organization: null }, { organization: "text" }, { organization: [], serviceProfiles: 7 }])(
  "tells nothing where FrankieOne answers %j",
  async (answer) => {
    vendor.say(() => answer);
    const response = await ask();
    expect([response.status, await organisationOf(response)]).toEqual([200, {}]);
  },
);

test.each([
  ["of whom only other services are in sight", { services: ["KYC"] }],
  ["of another child account", { childAccount: HARBOUR_LENDING.childId }],
])("an organisation %s is not there", async (_, scope) => {
  await see(scope);
  const [hidden, missing] = [await ask(), await ask("00000000-0000-0000-0000-000000000000")];
  expect([hidden.status, missing.status]).toEqual([404, 404]);
  const shown = async (response: Response) => ({
    ...((await response.json()) as object),
    requestId: "",
    upstreamRequestId: "",
  });
  expect(await shown(hidden)).toEqual(await shown(missing));
});

test("one of whom the officer's service is in sight is there", async () => {
  await see({ services: ["KYB"] });
  expect((await ask()).status).toBe(200);
});

test("one whose profiles FrankieOne does not tell is not there for an officer of certain services", async () => {
  await see({ services: ["KYB"] });
  vendor.say(() => ({ organization: { entityId } }));
  expect((await ask()).status).toBe(404);
});

test("a person is no organisation", async () => {
  expect((await ask(STORY.pepReview.entityId)).status).toBe(404);
});

test.each(["../individuals", "..%2F", "short", "", "0d6d9ab1-6dd7-4f3c-8f01-1c7a5d2a1b2"])(
  "the id %j never reaches FrankieOne",
  async (id) => {
    expect((await ask(id)).status).toBe(400);
    expect(vendor.asked).toEqual([]);
  },
);

test("what is asked beside the id is refused, and so is who is not signed in", async () => {
  expect((await ask(entityId, { path: "/api/x?include=everything" })).status).toBe(400);
  expect((await ask(entityId, { cookie: "" })).status).toBe(401);
  expect(vendor.asked).toEqual([]);
});

test("a vendor that is down is told as such", async () => {
  await road.fault("503", { method: "GET", times: 3 });
  const response = await ask();
  expect([response.status, await codeOf(response)]).toEqual([503, "UPSTREAM_UNAVAILABLE"]);
});
