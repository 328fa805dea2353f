import { describe, expect, it } from "vitest";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { STORY } from "@/lib/sandbox/story/handles";
import { corpus, WIRE } from "./corpus";
import { judge } from "./judge";
import { type Account, LIMITED } from "./people";
import type { RawAnswer } from "./rawHttp";
import { routesOnDisk } from "./routes";
import type { Shot } from "./shot";

/* An attack proves as much as its judge sees: each thing that must not happen is put before it. */

const { entityId, serviceName } = STORY.pepReview;
const OWN = { apiKey: "key", customerId: "customer", usernames: new Set(["ana@x"]) };
const CANARIES = { secrets: ["the-secret-of-all"], personal: ["Somebody Real"] };
const ID = "01J9ZZZZZZZZZZZZZZZZZZZZZZ";
const shot: Shot = {
  attacker: "lead",
  meant: { entityId, serviceName },
  asksForVersion: false,
  request: { method: "GET", target: "/api/x", headers: [] },
};
const call = (path: string, more: Partial<LoggedCall> = {}): LoggedCall => ({
  ...{ method: "GET", path, query: "", body: "", status: 200, applied: false, requestId: "", time: "" },
  headers: {
    api_key: "key",
    "x-frankie-customerid": "customer",
    "x-frankie-channel": "api",
    "x-frankie-username": "ana@x",
  },
  ...more,
});
const KEPT: [string, string][] = [
  ["cache-control", "private, no-store"],
  ["x-request-id", ID],
];
const good: RawAnswer = { status: 200, headers: KEPT, body: "{}" };
const refused = (code: string, status: number, more = {}): RawAnswer => ({
  status,
  headers: [...KEPT, ["content-type", "application/problem+json"]],
  body: JSON.stringify({ code, status, requestId: ID, sent: "no", ...more }),
});
const account = (email: string, services: string[] | null): Account => ({ email, services, rights: "", rest: "" });
const PROFILE = `/v2/individuals/${entityId}/serviceprofiles/${serviceName}`;
const kinds = (answer: RawAnswer | undefined, calls: LoggedCall[] = [], more: Partial<Shot> = {}) =>
  judge({ shot: { ...shot, ...more }, answer, calls }, OWN, CANARIES).map(({ kind }) => kind);

describe("the judge of an attack", () => {
  it("finds nothing in what should be", () => {
    expect(kinds(good, [call(PROFILE)])).toEqual([]);
    expect(kinds(refused("VALIDATION", 400))).toEqual([]);
    expect(kinds(refused("NOT_FOUND", 404), [call(PROFILE)])).toEqual([]);
  });

  it("takes an entity for the same in whatever case it was asked for", () => {
    expect(kinds(good, [call(PROFILE)], { meant: { entityId: entityId.toUpperCase(), serviceName } })).toEqual([]);
  });

  it("sees a ledger blamed that is well, and a reference taken from an officer's words", () => {
    for (const what of ["AUDIT", "DATABASE", "SCOPE"])
      expect(kinds(refused(`${what}_UNAVAILABLE`, 503))).toEqual(["blamesLedger"]);
    const body = Buffer.from(JSON.stringify({ comment: { text: "Mine [ref 01J9ZZZZZZZZZZZZZZZZZZZZZZ]" } }));
    const quoting = { request: { method: "PATCH", target: "/api/x", headers: [], body } };
    expect(kinds(good, [], quoting)).toEqual(["quoted"]);
    expect(kinds(refused("VALIDATION", 400), [], quoting)).toEqual([]);
  });

  it.each([
    ["another path", call("/v2/audit/x")],
    ["another entity", call(PROFILE.replace(entityId, STORY.archived.entityId))],
    ["a query", call(PROFILE, { query: "x=1" })],
    ["another method", call(PROFILE, { method: "POST" })],
    ["another name", call(PROFILE, { headers: { ...call(PROFILE).headers, "x-frankie-username": "boss@evil.test" } })],
    ["another key", call(PROFILE, { headers: { ...call(PROFILE).headers, api_key: "stolen" } })],
  ])("sees an upstream call with %s", (_, seen) => expect(kinds(good, [seen])).toEqual(["unplanned"]));

  it("sees a refused request that reached the vendor", () => {
    expect(kinds(refused("UNAUTHENTICATED", 401), [call(PROFILE)])).toEqual(["refusedButCalled"]);
    expect(kinds(refused("FORBIDDEN", 403), [call(PROFILE, { method: "PATCH" })])).toEqual(["refusedButCalled"]);
  });

  it("sees a failure outside the list, and one nobody foresaw", () => {
    expect(kinds({ ...good, status: 500, body: "<html>" })).toContain("foreignFailure");
    expect(kinds(refused("INTERNAL", 500))).toEqual(["foreignFailure"]);
    expect(kinds(refused("UPSTREAM_TIMEOUT", 504))).toEqual([]);
  });

  it("sees a refusal that is no problem document, has another status, or another id", () => {
    expect(kinds({ ...good, status: 405, body: "" })).toEqual(["notAProblem"]);
    expect(kinds(refused("VALIDATION", 400, { status: 422 }))).toEqual(["notAProblem"]);
    expect(kinds(refused("VALIDATION", 400, { requestId: "other" }))).toEqual(["notAProblem"]);
  });

  it("sees a secret anywhere, and a person's name where nobody may read it", () => {
    expect(kinds({ ...good, body: CANARIES.secrets[0] ?? "" })).toEqual(["leak"]);
    expect(kinds({ ...good, headers: [...KEPT, ["x", CANARIES.personal[0] ?? ""]] })).toEqual(["leak"]);
    expect(kinds({ ...good, body: CANARIES.personal[0] ?? "" })).toEqual([]);
    expect(kinds(refused("FORBIDDEN", 403, { detail: CANARIES.personal[0] }))).toEqual(["leak"]);
  });

  describe("of a lead who sees one service alone", () => {
    const limited = { attacker: "limited" as const };
    const { entityName } = STORY.pepReview;
    const inside = STORY.twoProfilesAml;
    const WITHIN = `/v2/individuals/${inside.entityId}/serviceprofiles/${inside.serviceName}`;

    it("finds nothing in what is within the limit", () => {
      const meant = { entityId: inside.entityId, serviceName: inside.serviceName };
      const body = JSON.stringify({ entityId: inside.entityId, entityName: inside.entityName });
      expect(kinds({ ...good, body }, [call(WITHIN, { method: "PATCH" })], { ...limited, meant })).toEqual([]);
    });

    it("sees a write, a name and an id of another service; an id that was asked for may be named", () => {
      expect(kinds(good, [call(PROFILE, { method: "PATCH" })], limited)).toEqual(["beyondScope"]);
      expect(kinds({ ...good, body: entityName }, [], limited)).toEqual(["beyondScope"]);
      expect(kinds({ ...good, body: entityId }, [], limited)).toEqual(["beyondScope"]);
      const asking = { request: { method: "GET", target: `/api/individuals/${entityId}`, headers: [] } };
      expect(kinds(refused("NOT_FOUND", 404, { detail: entityId }), [], { ...limited, ...asking })).toEqual([]);
      expect(kinds({ ...good, body: entityId })).toEqual([]);
    });

    it.each<[string, Account[], Account[]]>([
      ["somebody without a limit", [account("a@x", null)], [{ ...account("a@x", null), rights: "lead" }]],
      ["somebody who gets more", [account("a@x", ["AML"])], [account("a@x", ["AML", "KYC"])]],
      ["somebody new without a limit", [], [account("a@x", null)]],
      ["a way in of somebody else's", [account("a@x", ["KYC"])], [{ ...account("a@x", ["KYC"]), rest: "link" }]],
      ["their own rights", [account(LIMITED.email, ["AML"])], [{ ...account(LIMITED.email, null), rights: "all" }]],
    ])("sees a change of %s", (_, before, after) => {
      const exchange = { shot: { ...shot, ...limited }, answer: good, calls: [], accounts: [before, after] as const };
      expect(judge(exchange, OWN, CANARIES).map(({ kind }) => kind)).toEqual(["beyondLimit"]);
    });

    it("sees none in what changes within the limit, nor in their own way in", () => {
      const before = [account("a@x", ["AML"]), account(LIMITED.email, ["AML"])];
      const after = before.map((each) => ({ ...each, rest: "link" }));
      const exchange = { shot: { ...shot, ...limited }, answer: good, calls: [], accounts: [before, after] as const };
      expect(judge(exchange, OWN, CANARIES)).toEqual([]);
    });
  });

  it("sees success for nobody, a way elsewhere, an answer that may be kept, and silence", () => {
    expect(kinds(good, [], { attacker: "nobody" })).toEqual(["astray"]);
    expect(kinds({ ...good, status: 308, headers: [["location", "//evil.test/"]] })).toEqual(["astray"]);
    expect(kinds({ ...good, headers: [] })).toEqual(["astray"]);
    expect(kinds(undefined)).toEqual(["unanswered"]);
  });
});

describe("the list of routes", () => {
  const routes = routesOnDisk();

  it("is what is on disk, with the methods each exports", () => {
    const methods = new Map(routes.map((route) => [route.pattern, route.methods]));
    expect(methods.get("/api/individuals/[entityId]/serviceprofiles/[serviceName]")).toEqual(["GET", "PATCH"]);
    expect(methods.get("/api/[...path]")).toEqual(["GET", "PATCH", "POST"]);
    expect(routes.every((route) => route.methods.length > 0)).toBe(true);
  });

  it("puts every hostile value in the place of every path parameter, read and written", () => {
    const places = routes.reduce((sum, { params }) => sum + params.length, 0);
    expect(corpus(routes).length).toBeGreaterThanOrEqual(places * WIRE.length * 2);
  });
});
