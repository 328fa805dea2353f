import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { GET as caseRoute } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/route";
import { PATCH as changeOfficer } from "@/app/api/officers/[id]/route";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { call, signedIn } from "@/lib/testing/route.testing";
import { HARBOUR_LENDING, TASMAN_PAY } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import { setUpRoad } from "@/lib/testing/road.testing";
import { GET, POST } from "./route";

setUpRoad();
const EMAIL = "theo@desk.example";
const BOTH = [HARBOUR_LENDING.childId, TASMAN_PAY.childId];
let cookie: string;

beforeAll(async () => {
  cookie = await signedIn({ email: EMAIL, name: "Theo Tasman", role: "analyst" });
});
beforeEach(async () => {
  const scope = { childAccounts: BOTH, childAccount: HARBOUR_LENDING.childId };
  await getDb().update(officers).set(scope).where(eq(officers.email, EMAIL));
});

const choose = (childAccount: string) => call(POST, { method: "POST", cookie, body: { childAccount } });
const statusOf = async ({ entityId, serviceName }: (typeof STORY)["childReview"]) =>
  (await call(caseRoute, { cookie, params: { entityId, serviceName } })).status;

test("an officer of two child accounts works in one at a time, and sees the cases of that one", async () => {
  expect(await (await call(GET, { cookie })).json()).toEqual({ childAccounts: BOTH, childAccount: BOTH[0] });
  expect([await statusOf(STORY.childReview), await statusOf(STORY.otherChild)]).toEqual([200, 404]);
  expect(await (await choose(TASMAN_PAY.childId)).json()).toEqual({ childAccounts: BOTH, childAccount: BOTH[1] });
  expect([await statusOf(STORY.childReview), await statusOf(STORY.otherChild)]).toEqual([404, 200]);
});

test("nobody chooses an account the directory does not give them", async () => {
  await getDb()
    .update(officers)
    .set({ childAccounts: [HARBOUR_LENDING.childId] })
    .where(eq(officers.email, EMAIL));
  expect((await choose(TASMAN_PAY.childId)).status).toBe(400);
  await getDb().update(officers).set({ childAccounts: null, childAccount: null }).where(eq(officers.email, EMAIL));
  expect((await choose(TASMAN_PAY.childId)).status).toBe(400);
  expect(await (await call(GET, { cookie })).json()).toEqual({ childAccounts: [] });
});

test("a change of scope leaves an officer in the account they work in, unless that is taken away", async () => {
  const lead = await signedIn({ email: "lea@desk.example", name: "Lea Lead", role: "lead" });
  const [officer] = await getDb().select({ id: officers.id }).from(officers).where(eq(officers.email, EMAIL));
  const params = { id: officer?.id ?? "" };
  const change = (scope: object) => call(changeOfficer, { method: "PATCH", cookie: lead, params, body: { scope } });
  await choose(TASMAN_PAY.childId);
  expect((await change({ services: ["KYC"], childAccounts: BOTH })).status).toBe(200);
  expect(await (await call(GET, { cookie })).json()).toMatchObject({ childAccount: TASMAN_PAY.childId });
  expect((await change({ services: null, childAccounts: [HARBOUR_LENDING.childId] })).status).toBe(200);
  expect(await (await call(GET, { cookie })).json()).toMatchObject({ childAccount: HARBOUR_LENDING.childId });
});

test.each(["\0", `${BOTH[0]}\0`, "\ud83d"])(
  "what no text can hold is refused by name, before the database is asked: %j",
  async (id) => {
    const answer = await choose(id);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({
        code: "VALIDATION",
        sent: "no",
        fields: { childAccount: expect.any(String) as string },
      }),
    ]);
  },
);
