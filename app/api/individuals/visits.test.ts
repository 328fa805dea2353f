import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ANA } from "@/lib/testing/browser.testing";
import type { CaseAnswer } from "@/lib/cases/contract";
import { getDb } from "@/lib/db/client";
import { presences, visits } from "@/lib/db/deskSchema";
import { sessions } from "@/lib/db/schema";
import { getProfile } from "@/lib/frankieone/client";
import { UNATTENDED_HEADER } from "@/lib/http/attendance";
import type { Problem } from "@/lib/http/problem";
import { call, type Handler, signedIn } from "@/lib/testing/route.testing";
import type { PresenceAnswer } from "@/lib/presence/contract";
import { SEEN_WITHIN_MS } from "@/lib/presence/rules";
import { STORY } from "@/lib/sandbox/story/handles";
import { keepVisit, KEPT_MS, offerVisit } from "@/lib/visits/service";
import { change, setUpRoad } from "@/lib/testing/road.testing";
import { GET as getCase } from "./[entityId]/serviceprofiles/[serviceName]/route";
import { POST as postPresence } from "./[entityId]/serviceprofiles/[serviceName]/presence/route";
import { POST as postVisit } from "./[entityId]/serviceprofiles/[serviceName]/visit/route";

const desk = setUpRoad();
const { entityId, serviceName, workflowExecutionId } = STORY.pepReview;
const params = { entityId, serviceName };
const RITA = { ...ANA, email: "rita@desk.example", name: "Rita Case" };
const LENA = { ...ANA, email: "lena@desk.example", name: "Lena Long" };
const cookies = { rita: "", lena: "" };
beforeAll(async () => {
  cookies.rita = await signedIn(RITA);
  cookies.lena = await signedIn(LENA);
});
beforeEach(async () => {
  await getDb().delete(visits);
  await getDb().delete(presences);
});

type Who = keyof typeof cookies;
const post = (handler: Handler, who: Who, body: unknown, place: Record<string, string> = params) =>
  call(handler, { method: "POST", params: place, cookie: cookies[who], body });

async function read(who: Who = "rita") {
  const { visit: offer } = (await (await call(getCase, { params, cookie: cookies[who] })).json()) as CaseAnswer;
  return offer;
}

async function visit(who: Who = "rita") {
  const offer = await read(who);
  const { digests, mac } = offer ?? {};
  expect((await post(postVisit, who, { digests, mac })).status).toBe(200);
  return offer;
}

describe("what has changed since an officer last looked at a case", () => {
  test("nothing is told on a first visit, nor as long as nothing changes", async () => {
    expect((await visit())?.since).toBeUndefined();
    expect((await visit())?.since?.changed).toEqual([]);
  });

  test("reading alone is no visit: a case that was only fetched ahead has not been looked at", async () => {
    await read();
    expect((await read())?.since).toBeUndefined();
    expect(await getDb().select().from(visits)).toEqual([]);
  });

  test("what somebody else changed is named, to each officer by their own last visit", async () => {
    await visit();
    await desk.outsideWrite(params, { assignee: "Somebody Else", state: "ARCHIVED" });
    await visit("lena");
    expect((await read())?.since?.changed).toEqual([
      { part: "assignee", how: "changed" },
      { part: "state", how: "changed" },
    ]);
    expect((await read("lena"))?.since?.changed).toEqual([]);
    await visit();
    expect((await read())?.since?.changed).toEqual([]);
  });

  test("a run and its issues are told with their ids; what is gone is only counted", async () => {
    const [summary] = (await getProfile({ username: RITA.email }, params)).serviceProfile.workflowSummaries;
    if (!summary) throw new Error("The story has no run here");
    await visit();
    const issues = [{ issueId: "new-issue", issue: "SANCTION", category: "AML" }];
    await desk.outsideWrite(params, { workflowSummaries: [{ ...summary, status: "FAIL", issues }] });
    const changed = (await read())?.since?.changed ?? [];
    expect(changed).toContainEqual({ part: "run", id: workflowExecutionId, how: "changed" });
    expect(changed).toContainEqual({ part: "issue", id: "new-issue", how: "new" });
    expect(changed.filter(({ how }) => how === "gone")).toHaveLength(summary.issues.length);
  });

  test("an officer's own write does not count, somebody else's beside it does", async () => {
    const dev = desk.officer("Dev Patel");
    const caller = { username: dev.email };
    const profileNow = async () => (await getProfile(caller, params)).serviceProfile;
    const { digests, mac } = (await offerVisit(dev, params, await profileNow())) ?? { digests: {}, mac: "" };
    await keepVisit(dev, params, { digests, mac });
    await change(dev, params, { serviceProfile: { reviewer: "Ben Okafor" }, comment: { text: "Chloe is away" } });
    expect((await offerVisit(dev, params, await profileNow()))?.since?.changed).toEqual([]);
    await desk.outsideWrite(params, { assignee: "Somebody Else" });
    const changed = (await offerVisit(dev, params, await profileNow()))?.since?.changed;
    expect(changed).toEqual([{ part: "assignee", how: "changed" }]);
    await desk.outsideWrite(params, { reviewer: "Somebody Else" });
    expect((await offerVisit(dev, params, await profileNow()))?.since?.changed).toHaveLength(2);
  });

  test("keeps digests alone: no value, no id of an issue or a run, and other digests for another officer", async () => {
    const offer = await visit();
    await visit("lena");
    const rows = await getDb().select().from(visits);
    const text = JSON.stringify(rows.map(({ digests }) => digests));
    for (const secret of [STORY.pepReview.entityName, workflowExecutionId, "Ana Silva", "REVIEW", "PEP"])
      expect(text).not.toContain(secret);
    expect(rows.map(({ digests }) => digests.assignee)).toContain(offer?.digests.assignee);
    expect(new Set(rows.map(({ digests }) => digests.assignee)).size).toBe(2);
  });

  test("digests that were not given out to this officer with this case are refused", async () => {
    const { digests, mac } = (await read()) ?? {};
    const forged = [
      await post(postVisit, "rita", { digests: { ...digests, more: "x" }, mac }),
      await post(postVisit, "rita", { digests, mac: "x" }),
      await post(postVisit, "lena", { digests, mac }),
      await post(postVisit, "rita", { digests, mac }, { ...params, serviceName: "AML" }),
      await post(postVisit, "rita", { digests, mac, more: 1 }),
    ];
    for (const answer of forged) expect(((await answer.json()) as Problem).code).toBe("VALIDATION");
    expect(await getDb().select().from(visits)).toEqual([]);
  });

  test("a visit is forgotten after ninety days", async () => {
    await visit();
    const old = new Date(Date.now() - KEPT_MS - 1_000);
    await getDb().update(visits).set({ at: old });
    expect((await read())?.since).toBeUndefined();
    await visit("lena");
    expect(await getDb().select().from(visits)).toHaveLength(1);
  });

  test("a visit costs the vendor nothing, and reading a case one call as before", async () => {
    await visit();
    expect(await desk.vendorCalls()).toHaveLength(1);
  });
});

describe("who else is looking at a case", () => {
  const beat = async (who: Who, here = true) =>
    ((await (await post(postPresence, who, { here })).json()) as PresenceAnswer).others;

  test("is told by name, never oneself, until they leave; the vendor is not asked", async () => {
    expect(await beat("rita")).toEqual([]);
    expect(await beat("lena")).toEqual(["Rita Case"]);
    expect(await beat("rita")).toEqual(["Lena Long"]);
    expect(await beat("lena", false)).toEqual([]);
    expect(await beat("rita")).toEqual([]);
    expect(await desk.vendorCalls()).toEqual([]);
  });

  test("is told of this case alone, however its id is spelt", async () => {
    await post(postPresence, "rita", { here: true }, { ...params, entityId: entityId.toUpperCase() });
    await post(postPresence, "lena", { here: true }, { ...params, serviceName: "AML" });
    expect(await beat("lena")).toEqual(["Rita Case"]);
  });

  test("who has gone without a word is forgotten, here and in the table", async () => {
    await beat("rita");
    await getDb()
      .update(presences)
      .set({ seenAt: new Date(Date.now() - SEEN_WITHIN_MS - 1_000) });
    expect(await beat("lena")).toEqual([]);
    expect(await getDb().select().from(presences)).toHaveLength(1);
  });

  test("does not keep a session alive that nobody uses", async () => {
    const longAgo = new Date(Date.now() - 5 * 60_000);
    const lastSeen = async () => (await getDb().select().from(sessions)).map(({ lastSeenAt }) => lastSeenAt.getTime());
    await getDb().update(sessions).set({ lastSeenAt: longAgo }).where(eq(sessions.officerId, sessions.officerId));
    const headers = { [UNATTENDED_HEADER]: "1" };
    await call(postPresence, { method: "POST", params, cookie: cookies.rita, body: { here: true }, headers });
    expect(new Set(await lastSeen())).toEqual(new Set([longAgo.getTime()]));
  });

  test("strangers are told nothing and leave nothing", async () => {
    for (const handler of [postPresence, postVisit] as Handler[])
      expect((await call(handler, { method: "POST", params, body: { here: true } })).status).toBe(401);
    expect(await getDb().select().from(presences)).toEqual([]);
  });
});
