import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningSandbox, start } from "@/lib/sandbox/server";
import { DEFAULT_API_KEY, DEFAULT_CUSTOMER_ID } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import type { WorkflowResult } from "@/lib/sandbox/vendor/execution";
import { isVendorOpenApiHere } from "./documents";
import { validateRequest, validateResponse } from "./openapi";

/*
 * The vendor's contract for organisations is not at hand; its pages give their writes the shapes of those of individuals (handbook
 * 1.25), against which both sides are held here.
 */

const HEADERS = {
  api_key: DEFAULT_API_KEY,
  "x-frankie-customerid": DEFAULT_CUSTOMER_ID,
  "x-frankie-username": "ana.silva@countersign.example",
  "content-type": "application/json",
};

const title = isVendorOpenApiHere
  ? "the writes of organisations keep the vendor's OpenAPI for individuals"
  : "the writes of organisations keep the vendor's OpenAPI for individuals (skipped: ../shared/frankieone is not beside this checkout)";

describe.skipIf(!isVendorOpenApiHere)(title, () => {
  let sandbox: RunningSandbox;
  beforeAll(async () => {
    sandbox = await start({ profiles: 400 });
  });
  afterAll(() => sandbox.close());

  async function send(method: string, target: string, body?: unknown) {
    const sent = body === undefined ? null : JSON.stringify(body);
    const answer = await fetch(sandbox.url + target, { method, headers: HEADERS, body: sent });
    const [path = "", query] = target.split("?");
    return { method, path, query, headers: HEADERS, sent: body, status: answer.status, body: await answer.json() };
  }

  test("an organisation's AML decisions, risk level and monitoring are answered as an individual's", async () => {
    const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.organizationBlocked;
    const place = `/v2/organizations/${entityId}`;
    const run = `${place}/serviceprofiles/${serviceName}/workflows/${workflowName}/executions/${workflowExecutionId}`;
    const { workflowResult } = (await send("GET", run)).body as { workflowResult: WorkflowResult };
    const hits = workflowResult.workflowStepResults.flatMap(({ processResults }) => processResults);
    const idsOf = (name: string) =>
      hits.filter((hit) => hit.class === name).map(({ processResultId }) => processResultId);
    const comment = { text: "Checked by phone.", entityId, entityType: "ORGANIZATION" };
    const decision = { processResults: idsOf("AML"), manualStatus: "FALSE_POSITIVE", comment };
    const calls: [target: string, body: object][] = [
      ["/results/aml", decision],
      [`/serviceprofiles/${serviceName}/risk`, { riskLevel: "HIGH", comment }],
      ["/monitor?enabled=false&monitoringTypes=AML", { comment }],
    ];
    for (const [target, body] of calls) {
      const exchange = await send("PATCH", place + target, body);
      const alike = { ...exchange, path: exchange.path.replace("organizations", "individuals") };
      expect([exchange.status, validateResponse(alike)]).toEqual([200, []]);
      expect(validateRequest({ ...alike, body: alike.sent })).toEqual([]);
    }
    const foreign = { ...decision, processResults: idsOf("MATCHLIST") };
    expect((await send("PATCH", `${place}/results/aml`, foreign)).status).toBe(404);
    expect((await send("PATCH", `${place}/results/matchlist`, foreign)).status).toBe(404);
    expect((await send("PATCH", `/v2/individuals/${entityId}/results/aml`, decision)).status).toBe(404);
  });
});
