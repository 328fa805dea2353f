import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID, HARBOUR_LENDING } from "@/lib/sandbox/story/accounts";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { isVendorOpenApiHere } from "./documents";
import { validateRequest, validateResponse } from "./openapi";

/** Cases that carry words no published enum has, on purpose (handbook 4.11 m). */
const BEYOND_THE_ENUMS: readonly StoryHandle[] = ["unknownWords", "unknownStatus"];

const HEADERS = {
  api_key: DEFAULT_API_KEY,
  "x-frankie-customerid": DEFAULT_CUSTOMER_ID,
  "x-frankie-username": "ana.silva@countersign.example",
  "content-type": "application/json",
};
const COMMENT = { text: "Checked by phone.", entityId: STORY.pepReview.entityId, entityType: "INDIVIDUAL" };

const title = isVendorOpenApiHere
  ? "the sandbox keeps the vendor's OpenAPI"
  : "the sandbox keeps the vendor's OpenAPI (skipped: ../shared/frankieone is not beside this checkout)";

describe.skipIf(!isVendorOpenApiHere)(title, () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    sandbox = await start({ profiles: 400 });
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  async function send(method: string, target: string, body?: unknown, headers: Record<string, string> = HEADERS) {
    const answer = await fetch(sandbox.url + target, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const [path = "", query] = target.split("?");
    return { method, path, query, headers, sent: body, status: answer.status, body: await answer.json() };
  }

  /** Sends, expects the status, and expects neither side of the exchange to break the contract. */
  async function keeps(status: number, ...call: Parameters<typeof send>) {
    const exchange = await send(...call);
    expect(exchange.status, JSON.stringify(exchange.body)).toBe(status);
    expect(validateResponse(exchange)).toEqual([]);
    return { ...exchange, violations: validateRequest({ ...exchange, body: exchange.sent }) };
  }

  const profilePath = (handle: StoryHandle) =>
    `/v2/individuals/${STORY[handle].entityId}/serviceprofiles/${STORY[handle].serviceName}`;
  const workflowPath = (handle: StoryHandle) =>
    `${profilePath(handle)}/workflows/${encodeURIComponent(STORY[handle].workflowName)}/executions`;
  const executionPath = (handle: StoryHandle) => `${workflowPath(handle)}/${STORY[handle].workflowExecutionId}`;

  const told = (Object.keys(STORY) as StoryHandle[]).filter((handle) => !BEYOND_THE_ENUMS.includes(handle));
  const individuals = told.filter((handle) => STORY[handle].serviceName !== "KYB");

  test.each(individuals)("getProfile, getIndividual, getResults, getAllPROs: %s", async (handle) => {
    const { entityId, workflowExecutionId } = STORY[handle];
    const calls = [profilePath(handle), `/v2/individuals/${entityId}`, `/v2/individuals/${entityId}/results?limit=100`];
    if (workflowExecutionId) calls.push(workflowPath(handle), executionPath(handle));
    for (const target of calls) expect((await keeps(200, "GET", target)).violations).toEqual([]);
  });

  test.each(BEYOND_THE_ENUMS)("%s breaks the enums on purpose and nothing else", async (handle) => {
    const violations = validateResponse(await send("GET", executionPath(handle)));
    expect(violations).not.toEqual([]);
    expect(violations.filter((violation) => !violation.includes("allowed values"))).toEqual([]);
  });

  test("a generated population breaks nothing but the enums, on purpose and seldom", async () => {
    const path = "/v2/search/serviceprofiles";
    const violations: string[] = [];
    for (const page of [1, 2, 3, 4, 5]) {
      violations.push(...validateResponse(await send("POST", `${path}?limit=100&page=${page}`, {})));
    }
    expect(violations.filter((violation) => !violation.includes("allowed values"))).toEqual([]);
    expect(violations.length).toBeLessThan(40);
  });

  test("searchIndividuals, every filter at once", async () => {
    const entityIds = told.map((handle) => STORY[handle].entityId);
    const first = await keeps(
      200,
      "POST",
      "/v2/search/serviceprofiles?limit=100&page=1&sort=desc&sortFields=updatedAt",
      { filters: { entityIds } },
    );
    expect(first.violations).toEqual([]);
    expect(first.body.meta.count).toBe(told.length);
    const filters = {
      entityTypes: ["INDIVIDUAL"],
      createdAtAfter: "2020-01-01T00:00:00.000Z",
      updatedAtBefore: "2100-01-01T00:00:00.000Z",
      assignees: ["Ana Silva"],
      states: ["ACTIVE"],
      workflowNames: [STORY.pepReview.workflowName],
      workflowExecutionStatuses: [{ overrideType: "ALL", status: ["REVIEW"] }],
      issueCategories: ["AML"],
      issueSeverities: ["WARNING"],
      issues: ["PEP"],
      riskLevels: ["HIGH"],
      workflowExecutionScope: "LAST",
    };
    const search = { type: "FUZZY", terms: [{ term: "echeveria", field: "FAMILY_NAME" }] };
    const narrow = await keeps(200, "POST", "/v2/search/serviceprofiles", { search, filters });
    expect(narrow.violations).toEqual([]);
    expect(narrow.body.meta.total).toBe(1);
  });

  test("getWorkflows, with and without definitions", async () => {
    await keeps(200, "GET", "/v2/workflows");
    expect((await keeps(200, "GET", "/v2/workflows?serviceName=KYC&include=workflowDefinition")).violations).toEqual(
      [],
    );
  });

  test("updateProfile, override, risk and updateAML, and the audit they leave", async () => {
    const patch = { serviceProfile: { assignee: "Ben Okafor", state: "ARCHIVED" }, comment: COMMENT };
    expect((await keeps(200, "PATCH", profilePath("pepReview"), patch)).violations).toEqual([]);
    expect(
      (await keeps(200, "PATCH", executionPath("pepReview"), { status: "PASS", comment: COMMENT })).violations,
    ).toEqual([]);
    expect(
      (await keeps(200, "PATCH", `${profilePath("pepReview")}/risk`, { riskLevel: "LOW", comment: COMMENT }))
        .violations,
    ).toEqual([]);
    const { entityId } = STORY.pepReview;
    const { body } = await keeps(200, "GET", `/v2/individuals/${entityId}/results?classes=AML`);
    const processResults = body.processResults.map((one: { processResultId: string }) => one.processResultId);
    const decision = { processResults, manualStatus: "FALSE_POSITIVE", comment: COMMENT };
    expect((await keeps(200, "PATCH", `/v2/individuals/${entityId}/results/aml`, decision)).violations).toEqual([]);
    const audit = await keeps(
      200,
      "GET",
      `/v2/audit?entityId=${entityId}&limit=100&sort=asc&channels=API&channels=SYSTEM`,
    );
    expect(audit.violations).toEqual([]);
    expect(audit.body.events).toHaveLength(8);
  });

  test.each([
    ["idv", "IDV", "idvSuspected", "REJECTED"],
    ["matchlist", "MATCHLIST", "blockedByMatchlist", "FALSE_POSITIVE"],
    ["duplicate", "DUPLICATE", "duplicateSuspected", "TRUE_POSITIVE_REJECT"],
    ["fraud", "FRAUD", "fraudEmail", "TRUE_POSITIVE_ACCEPT"],
  ] as const)("a decision on %s results, and the audit it leaves", async (kind, name, handle, manualStatus) => {
    const { entityId } = STORY[handle];
    const results = `/v2/individuals/${entityId}/results`;
    const { body } = await keeps(200, "GET", `${results}?classes=${name}`);
    const processResults = body.processResults.map((one: { processResultId: string }) => one.processResultId);
    const decision = { processResults, manualStatus, comment: COMMENT };
    expect((await keeps(200, "PATCH", `${results}/${kind}`, decision)).violations).toEqual([]);
    await keeps(400, "PATCH", `${results}/${kind}`, { ...decision, manualStatus: "PASS" });
    await keeps(404, "PATCH", `${results}/${kind}`, { ...decision, processResults: ["no-such-result"] });
    await keeps(200, "GET", `/v2/audit?entityId=${entityId}`);
  });

  test("executeWorkflow: 200 with all of it, 202, 404, 422 and 500, and what the run leaves", async () => {
    const path = (handle: StoryHandle, workflow = STORY[handle].workflowName) =>
      `${profilePath(handle)}/workflows/${encodeURIComponent(workflow)}/execute`;
    expect((await keeps(200, "POST", `${path("pepReview")}?level=meta`, { comment: COMMENT })).violations).toEqual([]);
    const background = { ...HEADERS, "x-frankie-background": "1" };
    const { violations, body } = await keeps(202, "POST", path("pepReview"), { comment: COMMENT }, background);
    expect(violations).toEqual([]);
    await keeps(200, "GET", `${workflowPath("pepReview")}/${body.workflowExecutionId}`);
    await keeps(404, "POST", path("pepReview", "No-Such-Workflow"), {});
    await keeps(422, "POST", path("archived"), {});
    await fetch(`${sandbox.url}/__control/runs`, { method: "POST", body: JSON.stringify({ failsAt: "AML" }) });
    await keeps(500, "POST", path("pepReview"), {});
    await keeps(200, "GET", profilePath("pepReview"));
    await keeps(200, "GET", workflowPath("pepReview"));
    await keeps(200, "GET", `/v2/audit?entityId=${STORY.pepReview.entityId}`);
  });

  test("patchMonitoring, both ways, and the profile afterwards", async () => {
    const path = `/v2/individuals/${STORY.pepReview.entityId}/monitor`;
    expect((await keeps(200, "PATCH", `${path}?enabled=false`, { comment: COMMENT })).violations).toEqual([]);
    const on = `${path}?enabled=true&monitoringTypes=AML,ACTIVITY`;
    expect((await keeps(200, "PATCH", on, { comment: COMMENT })).violations).toEqual([]);
    await keeps(400, "PATCH", path, {});
    await keeps(200, "GET", profilePath("pepReview"));
  });

  test("getDocuments, getDocument and getExternalReference, at every level", async () => {
    const path = `/v2/individuals/${STORY.manyIssues.entityId}`;
    for (const level of ["id", "meta", "base64"]) {
      expect((await keeps(200, "GET", `${path}/documents?level=${level}`)).violations).toEqual([]);
    }
    const { body } = await keeps(200, "GET", `${path}/documents`);
    const all = Object.values(body as Record<string, { documentId: string }[]>).flat();
    expect(all).toHaveLength(8);
    for (const { documentId } of all) await keeps(200, "GET", `${path}/documents/${documentId}?level=base64`);
    await keeps(404, "GET", `${path}/documents/${STORY.manyIssues.entityId}`);
    await keeps(400, "GET", `${path}/documents?level=all`);
    expect((await keeps(200, "GET", `${path}/externalreferences`)).violations).toEqual([]);
  });

  test("the audit of every case", async () => {
    for (const handle of told) await keeps(200, "GET", `/v2/audit?entityId=${STORY[handle].entityId}`);
  });

  test("an organisation's profile has the shape of an individual's", async () => {
    const { entityId } = STORY.soleTrader;
    const exchange = await send("GET", `/v2.1/organizations/${entityId}/profiles/KYB`);
    expect(exchange.body.serviceProfile.organizationType).toBe("SOLE TRADER");
    expect(validateResponse({ ...exchange, path: profilePath("soleTrader") })).toEqual([]);
    await keeps(404, "GET", `/v2/individuals/${entityId}`);
  });

  test("an organisation's profiles and people have the shapes of an individual's, and its owners are all told", async () => {
    for (const handle of told.filter((each) => STORY[each].serviceName === "KYB")) {
      const { entityId } = STORY[handle];
      const exchange = await send("GET", `/v2/organizations/${entityId}?include=serviceProfiles`);
      const { organization, serviceProfiles, requestId } = exchange.body;
      const as = (body: object) => validateResponse({ ...exchange, path: `/v2/individuals/${entityId}`, body });
      for (const individual of Object.values(organization.linkedIndividuals as object))
        expect(as({ requestId, serviceProfiles, individual })).toEqual([]);
      const linked = Object.keys({ ...organization.linkedIndividuals, ...organization.linkedOrganizations });
      const owners = [organization, ...Object.values(organization.linkedOrganizations as Record<string, object>)]
        .flatMap((each) => (each as { shareholders: { entityId: string }[] }).shareholders)
        .map((each) => each.entityId);
      expect(owners.filter((id) => id !== entityId && !linked.includes(id))).toEqual([]);
    }
    await keeps(404, "GET", `/v2/individuals/${STORY.organizationReview.entityId}`);
    expect((await send("GET", `/v2/organizations/${STORY.pepReview.entityId}`)).status).toBe(404);
    expect((await send("GET", `/v2/organizations/${STORY.soleTrader.entityId}?include=x`)).status).toBe(400);
  });

  test("refusals: 400, both 401, 403, 404, 409", async () => {
    const other = `/v2/individuals/${STORY.otherChild.entityId}`;
    const asChild = { ...HEADERS, api_key: HARBOUR_LENDING.apiKey };
    const nobody = "00000000-0000-0000-0000-000000000000";
    await keeps(400, "GET", "/v2/individuals/test/serviceprofiles/KYC");
    await keeps(400, "PATCH", profilePath("pepReview"), { serviceProfile: { state: "ACTIVE" } });
    await keeps(400, "POST", "/v2/search/serviceprofiles?limit=0", {});
    await keeps(400, "GET", "/v2/audit?entityId=test");
    await keeps(401, "GET", profilePath("pepReview"), undefined, {});
    await keeps(401, "GET", "/v2/audit", undefined, { ...HEADERS, api_key: "wrong" });
    await keeps(403, "GET", `${other}/serviceprofiles/KYC`, undefined, asChild);
    await keeps(404, "GET", other, undefined, asChild);
    await keeps(404, "GET", `/v2/individuals/${nobody}/serviceprofiles/KYC`);
    await keeps(404, "GET", `${workflowPath("pepReview")}/01ARZ3NDEKTSV4RRFFQ69G5FAV`);
    await keeps(409, "PATCH", `${profilePath("noExecution")}/risk`, { riskLevel: "LOW" });
  });

  test("the judge is no rubber stamp: it refuses wrong requests and answers", () => {
    const request = { method: "PATCH", path: profilePath("pepReview"), headers: HEADERS };
    expect(validateRequest({ ...request, body: { serviceProfile: { state: "ACTIVE" } } })).toEqual([
      'body/serviceProfile/state must be equal to one of the allowed values (ARCHIVED, INACTIVE), got "ACTIVE"',
    ]);
    expect(validateRequest({ ...request, body: { comment: { text: "x", commentId: "y" } } })).toHaveLength(1);
    expect(validateRequest({ ...request, headers: {}, query: "level=meta" })).toEqual([
      "header api_key is required",
      "header X-Frankie-CustomerID is required",
      "query level is not declared",
    ]);
    expect(validateRequest({ method: "GET", path: "/v2/nothing", headers: HEADERS })).toHaveLength(1);
    const answer = {
      method: "GET",
      path: profilePath("pepReview"),
      body: { serviceProfile: { createdAt: "yesterday", assignee: null } },
    };
    expect(validateResponse({ ...answer, status: 200 })).toHaveLength(2);
    expect(validateResponse({ ...answer, status: 429 })).toEqual(["status 429 is not documented for getProfile"]);
  });
});
