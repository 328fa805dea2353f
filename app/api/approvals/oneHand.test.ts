import { beforeEach, describe, expect, test } from "vitest";
import { POST as resetSecondFactor } from "@/app/api/officers/[id]/authenticator-reset/route";

import { POST as invite } from "@/app/api/officers/directory/route";
import { PATCH as changeCase } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/route";
import { countWaitingProposals } from "@/lib/writes/waitingProposals";
import { getDb } from "@/lib/db/client";
import { accountHands } from "@/lib/db/directorySchema";
import type { InvitationAnswer } from "@/lib/directory/contract";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { setPolicy } from "@/lib/policy/service";
import { params, problemOf, SEEN, setUpApprovals } from "@/lib/testing/approvals.testing";
import { Browser } from "@/lib/testing/browser.testing";
import { call, type Handler } from "@/lib/testing/route.testing";
import type { Proposal } from "@/lib/writes/proposalContract";
import { PATCH as approve } from "./[id]/approval/route";
import { POST as reject } from "./[id]/rejection/route";

const { road, as, proposed, approving, versionFor } = setUpApprovals();
const PASSWORD = "seven blue kettles sing";
const DAY_MS = 86_400_000;
const inOneHand = [403, "never-in-one-hand"];
let made = 0;

beforeEach(async () => void (await getDb().delete(accountHands)));

/** Uses the link of an invitation and signs in with it. Out: the cookie of the new session. */
async function enterWith(answer: Response, email: string): Promise<string> {
  const { invitation } = (await answer.json()) as InvitationAnswer;
  const browser = new Browser();
  expect((await browser.send("invitation", { token: invitation.token, password: PASSWORD })).status).toBe(204);
  await browser.signIn(email, PASSWORD);
  return `countersign.session=${browser.sessionCookie ?? ""}`;
}

/** A lead whom somebody (by their cookie) has invited, in the browser of whoever had the link. */
async function puppet(by: string): Promise<{ cookie: string; email: string; name: string }> {
  made += 1;
  const letter = String.fromCharCode(96 + made);
  const given = { email: `puppet-${letter}@desk.example`, name: `Zed ${letter}`, role: "lead" };
  const answer = await call(invite, { method: "POST", cookie: by, body: given });
  return { ...given, cookie: await enterWith(answer, given.email) };
}

async function approvingAs(cookie: string, { id }: Pick<Proposal, "id">): Promise<Response> {
  const headers = { "if-match": await versionFor("Dev Patel"), "idempotency-key": crypto.randomUUID() };
  return call(approve, { method: "PATCH", cookie, params: { id }, body: SEEN, headers });
}
const ruleOf = async (response: Response) => [response.status, (await problemOf(response)).rule];

describe("S1-5: one person is never both of two, whatever accounts they made or reset", () => {
  test("a lead who proposes, invites a lead and uses the link neither approves nor rejects with it", async () => {
    const proposal = await proposed("Chloe Martin");
    const { cookie } = await puppet(await as("Chloe Martin"));
    expect(await ruleOf(await approvingAs(cookie, proposal))).toEqual(inOneHand);
    const rejecting = call(reject as Handler, { method: "POST", cookie, params: { id: proposal.id }, body: SEEN });
    expect(await ruleOf(await rejecting)).toEqual(inOneHand);
    expect(await road.vendorWrites()).toEqual([]);
  });

  test("nor over a chain, nor between two whom they have invited both", async () => {
    const proposal = await proposed("Chloe Martin");
    const first = await puppet(await as("Chloe Martin"));
    const second = await puppet(first.cookie);
    expect(await ruleOf(await approvingAs(second.cookie, proposal))).toEqual(inOneHand);
    const sibling = await puppet(await as("Chloe Martin"));
    const headers = { "if-match": await versionFor("Dev Patel") };
    const { entityId, serviceName } = params;
    const both = call(changeCase, {
      method: "PATCH",
      cookie: await as("Dev Patel"),
      params: { entityId, serviceName },
      body: { serviceProfile: { assignee: first.name, reviewer: sibling.name }, comment: SEEN.comment },
      headers,
    });
    expect((await problemOf(await both)).code).toBe("FOUR_EYES");
  });

  test("nor the other way round: whoever made the proposer's way in does not decide", async () => {
    await getDb()
      .insert(accountHands)
      .values({ officerId: road.officer("Ana Silva").id, byId: road.officer("Chloe Martin").id, kind: "link" });
    const proposal = await proposed("Ana Silva");
    expect(await ruleOf(await approving("Chloe Martin", proposal))).toEqual(inOneHand);
    expect((await approving("Dev Patel", proposal)).status).toBe(200);
  });

  test("for as many days as the policy says, which are thirty at least", async () => {
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
    const [officerId, byId] = [road.officer("Ana Silva").id, road.officer("Chloe Martin").id];
    await getDb()
      .insert(accountHands)
      .values({ officerId, byId, kind: "link", at: ago(31) });
    const proposal = await proposed("Ana Silva");
    setPolicy({ ...BUILT_IN, secondPerson: { ...BUILT_IN.secondPerson, sameHandDays: 60 } });
    expect(await ruleOf(await approving("Chloe Martin", proposal))).toEqual(inOneHand);
    setPolicy();
    expect((await approving("Chloe Martin", proposal)).status).toBe(200);
  });

  test("nor through a colleague's account, whose link or second factor they have reset; others decide", async () => {
    const proposal = await proposed("Chloe Martin");
    const id = road.officer("Dev Patel").id;
    const cookie = await as("Chloe Martin");
    expect((await call(resetSecondFactor, { method: "POST", cookie, params: { id }, body: {} })).status).toBe(200);
    const dev = new Browser();
    await dev.signIn(road.officer("Dev Patel").email, DEMO_PASSWORD);
    const devs = `countersign.session=${dev.sessionCookie ?? ""}`;
    expect(await ruleOf(await approvingAs(devs, proposal))).toEqual(inOneHand);
    expect(await countWaitingProposals(road.officer("Dev Patel"))).toBe(0);
    await getDb().delete(accountHands);
    expect(await countWaitingProposals(road.officer("Dev Patel"))).toBe(1);
    expect((await approvingAs(devs, proposal)).status).toBe(200);
  });
});
