import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HARBOUR_LENDING, TASMAN_PAY } from "./story/accounts";
import { STORY } from "./story/handles";
import { executionsPath, PARENT, profilePath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
afterAll(() => vendor.close());

const read = (headers: Record<string, string>, path = profilePath("pepReview")) =>
  vendor.call("GET", path, undefined, headers);
const NOBODY = "0aa00aa0-0000-0000-0000-00000000aa00";

describe("401", () => {
  test("no key is AUTH-0401, a wrong one AUTH-0002, both with a request id of time zero", async () => {
    const missing = await read({ "X-Frankie-CustomerID": PARENT["X-Frankie-CustomerID"] });
    expect(missing).toMatchObject({
      status: 401,
      body: { errorCode: "AUTH-0401", details: [{ issueLocation: "request" }] },
    });
    const wrong = await read({ ...PARENT, api_key: "wrong" });
    expect(wrong).toMatchObject({ status: 401, body: { errorCode: "AUTH-0002" } });
    expect(wrong.body.requestId).toMatch(/^0{10}[0-9A-HJKMNP-TV-Z]{16}$/);
  });

  test("another customer, an unknown child, or a sibling's key is AUTH-0002", async () => {
    const calls = [
      { ...PARENT, "X-Frankie-CustomerID": NOBODY },
      { ...PARENT, "X-Frankie-CustomerChildID": NOBODY },
      { ...PARENT, api_key: TASMAN_PAY.apiKey, "X-Frankie-CustomerChildID": HARBOUR_LENDING.childId },
    ];
    for (const headers of calls) expect((await read(headers)).body.errorCode).toBe("AUTH-0002");
  });

  test("header names may come in any case", async () => {
    const headers = { API_KEY: PARENT.api_key, "x-FRANKIE-customerid": PARENT["X-Frankie-CustomerID"] };
    expect((await read(headers)).status).toBe(200);
  });
});

describe("400", () => {
  test("an entityId of another shape, with the vendor's words", async () => {
    const { status, body } = await read(PARENT, "/v2/individuals/test/serviceprofiles/KYC");
    expect(status).toBe(400);
    expect(body).toMatchObject({ errorCode: "API-0400", errorMsg: "Multiple Errors: See Issues list" });
    expect(body.details).toEqual([
      { issue: 'entityId in path must be of type uuid: "test"', issueLocation: "VALIDATE-entityId" },
    ]);
  });

  test.each(["limit=0", "limit=101", "limit=abc", "page=0", "page=-1", "page=1e9", "sort=up", "sortFields=name"])(
    "a search with %s",
    async (query) => {
      expect((await vendor.search({}, query)).status).toBe(400);
    },
  );

  test.each([
    ["unknown status", { filters: { workflowExecutionStatuses: [{ overrideType: "ALL", status: ["GREEN"] }] } }],
    ["a text for a list", { filters: { assignees: "Ana Silva" } }],
    ["a time that is none", { filters: { createdAtAfter: "yesterday" } }],
    ["a term without field", { search: { type: "EXACT", terms: [{ term: "x" }] } }],
  ])("a search body with %s", async (_what, body) => {
    expect((await vendor.search(body)).status).toBe(400);
  });

  test("a body that is no JSON", async () => {
    const answer = await fetch(vendor.url + profilePath("pepReview"), { method: "PATCH", headers: PARENT, body: "{" });
    expect(answer.status).toBe(400);
    expect((await answer.json()).errorCode).toBe("API-0400");
  });

  test("an audit filter with a time where only a date may stand", async () => {
    expect((await read(PARENT, "/v2/audit?afterTimestamp=2026-01-01T00:00:00Z")).status).toBe(400);
    expect((await read(PARENT, "/v2/audit?channels=FAX")).status).toBe(400);
  });
});

describe("403 and 404", () => {
  const asChild = { ...PARENT, api_key: HARBOUR_LENDING.apiKey };

  test("another account's entity is 403 on the profile operations and 404 elsewhere, its issue and location swapped", async () => {
    const { entityId } = STORY.otherChild;
    const forbidden = await read(asChild, profilePath("otherChild"));
    expect(forbidden).toMatchObject({ status: 403, body: { errorCode: "ENT-1010", errorMsg: "Forbidden" } });
    expect(forbidden.body.details).toEqual([
      { issue: "entityId", issueLocation: `Cannot retrieve entityId (${entityId})` },
    ]);
    expect((await read(asChild, `/v2/individuals/${entityId}`)).status).toBe(404);
    expect((await read(asChild, executionsPath("otherChild"))).status).toBe(404);
    const write = await vendor.call("PATCH", profilePath("otherChild"), { serviceProfile: { assignee: "x" } }, asChild);
    expect(write.status).toBe(403);
  });

  test("an unknown entity is ENT-1010, an unknown service, workflow or path a 404 without location", async () => {
    expect(await read(PARENT, `/v2/individuals/${NOBODY}`)).toMatchObject({
      status: 404,
      body: { errorCode: "ENT-1010" },
    });
    for (const path of [
      `${profilePath("pepReview")}X`,
      `${executionsPath("pepReview")}/01ARZ3NDEKTSV4RRFFQ69G5FAV`,
      "/v2/nothing",
    ]) {
      const { status, body } = await read(PARENT, path);
      expect([status, body.errorCode]).toEqual([404, "VAL-404"]);
      expect(body.details[0]).not.toHaveProperty("issueLocation");
    }
  });

  test("an organisation is found on its own path and on no individual's", async () => {
    const { entityId, serviceName } = STORY.soleTrader;
    const own = await read(PARENT, `/v2.1/organizations/${entityId}/profiles/${serviceName}`);
    expect(own.body.serviceProfile).toMatchObject({ entityType: "ORGANIZATION", organizationType: "SOLE TRADER" });
    expect((await read(PARENT, profilePath("soleTrader"))).status).toBe(404);
    const whole = await read(PARENT, `/v2/organizations/${entityId}`);
    expect([whole.body.organization.entityId, whole.body.serviceProfiles]).toEqual([entityId, undefined]);
    const asked = await read(PARENT, `/v2/organizations/${entityId}?include=serviceProfiles`);
    expect(asked.body.serviceProfiles).toMatchObject([{ serviceName }]);
  });
});
