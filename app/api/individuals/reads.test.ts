import { beforeAll, describe, expect, test } from "vitest";
import { GET as getWorkflows } from "@/app/api/workflows/route";
import type { TimelineAnswer } from "@/lib/cases/timelineContract";
import type { CaseAnswer, IndividualAnswer } from "@/lib/cases/contract";
import type { ExecutionAnswer, ExecutionsAnswer, WorkflowsAnswer } from "@/lib/executions/contract";
import { call, type Handler, signedIn } from "@/lib/testing/route.testing";
import { builtAs } from "@/lib/executions/definition";
import type { Problem } from "@/lib/http/problem";
import { STORY, type StoryHandle } from "@/lib/sandbox/story/handles";
import { change, type SeenCall, setUpRoad } from "@/lib/testing/road.testing";
import { GET as getPerson } from "./[entityId]/route";
import { GET as getCase } from "./[entityId]/serviceprofiles/[serviceName]/route";
import { GET as getTimeline } from "./[entityId]/serviceprofiles/[serviceName]/timeline/route";
import { GET as getExecutions } from "./[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/route";
import { GET as getExecution } from "./[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]/route";

const desk = setUpRoad();
let cookie: string;
beforeAll(async () => {
  cookie = await signedIn({ email: "rita@desk.example", name: "Rita Case", role: "auditor" });
});

type Params = Record<string, string>;
const ask = (handler: Handler, params: Params, query = "") => call(handler, { params, cookie, path: `/api/x${query}` });
const read = async <Answer>(handler: Handler, params: Params, query?: string) =>
  (await (await ask(handler, params, query)).json()) as Answer;

const caseOf = (handle: StoryHandle): Params => {
  const { entityId, serviceName } = STORY[handle];
  return { entityId, serviceName };
};
const executionOf = (handle: StoryHandle): Params => {
  const { workflowName, workflowExecutionId } = STORY[handle];
  return { ...caseOf(handle), workflowName, workflowExecutionId };
};
const vendorPaths = async () => (await desk.vendorCalls()).map(({ path }) => path);

describe("reading a case", () => {
  test("costs exactly one call to the vendor, in the officer's name", async () => {
    const { serviceProfile } = await read<CaseAnswer>(getCase, caseOf("pepReview"));
    expect(serviceProfile.entityName).toBe(STORY.pepReview.entityName);
    const calls = await desk.vendorCalls();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.headers["x-frankie-username"]).toBe("rita@desk.example");
  });

  test("has the same version as long as nothing changes, and another after an outside write", async () => {
    const version = async () => (await ask(getCase, caseOf("pepReview"))).headers.get("etag");
    const first = await version();
    expect(first).toMatch(/^"[\w-]{43}"$/);
    expect(await version()).toBe(first);
    await desk.outsideWrite(caseOf("pepReview"), { assignee: "Somebody Else" });
    expect(await version()).not.toBe(first);
  });

  test("has another version also when a field changes that the desk does not know", async () => {
    const before = (await ask(getCase, caseOf("pepReview"))).headers.get("etag");
    await desk.outsideWrite(caseOf("pepReview"), { somethingNew: { deep: [1] } });
    expect((await ask(getCase, caseOf("pepReview"))).headers.get("etag")).not.toBe(before);
  });

  test("hands on words of the vendor that no enum knows", async () => {
    const { serviceProfile } = await read<CaseAnswer>(getCase, caseOf("unknownStatus"));
    expect(serviceProfile).toMatchObject({ state: "ON_HOLD", workflowSummaries: [{ status: "ESCALATED" }] });
  });

  test("omits what the vendor omits: nothing is null, nothing is invented", async () => {
    const { serviceProfile } = await read<CaseAnswer>(getCase, caseOf("noExecution"));
    expect(serviceProfile).not.toHaveProperty("latestWorkflowExecutionId");
    expect(serviceProfile.workflowSummaries).toEqual([]);
    expect(JSON.stringify(serviceProfile)).not.toContain("null");
  });

  test("an organisation is read by one call where its kind is said, and found by a second where it is not", async () => {
    const organization = caseOf("organizationReview");
    const told = await read<CaseAnswer>(getCase, organization, "?type=ORGANIZATION");
    expect(await vendorPaths()).toEqual([expect.stringContaining("/v2.1/organizations/")]);
    const { readRequestId, ...found } = await read<CaseAnswer>(getCase, organization);
    expect(told).toMatchObject(found);
    expect(readRequestId).not.toBe(told.readRequestId);
    expect(await vendorPaths()).toHaveLength(3);
  });

  test("an individual that is said to be one is never looked for among organisations", async () => {
    const unknown = { ...caseOf("pepReview"), serviceName: "NOTHERE" };
    expect((await ask(getCase, unknown, "?type=INDIVIDUAL")).status).toBe(404);
    expect(await vendorPaths()).toEqual([expect.stringContaining("/v2/individuals/")]);
  });

  test("an unknown case is NOT_FOUND, and the vendor's words about it stay outside", async () => {
    const response = await ask(getCase, { entityId: "00000000-0000-0000-0000-000000000000", serviceName: "KYC" });
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code, problem.sent]).toEqual([404, "NOT_FOUND", "no"]);
    expect(JSON.stringify(problem)).not.toMatch(/ENT-1010|Cannot retrieve/);
  });

  test("a vendor that is down is told as such, with nothing sent", async () => {
    await desk.fault("503", { method: "GET", times: 3 });
    const response = await ask(getCase, caseOf("pepReview"), "?type=INDIVIDUAL");
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([503, "UPSTREAM_UNAVAILABLE"]);
  });
});

describe("malformed addresses never reach the vendor", () => {
  const execution = { ...executionOf("pepReview") };
  test.each<[string, Handler, Params, string?]>([
    ["an entity id that climbs", getCase, { entityId: "../../x", serviceName: "KYC" }],
    ["an encoded slash", getCase, { entityId: "..%2F..%2Fx", serviceName: "KYC" }],
    ["an id one character short", getCase, { entityId: "0d6d9ab1-6dd7-4f3c-8f01-1c7a5d2a1b2", serviceName: "KYC" }],
    ["a service name that climbs", getCase, { ...caseOf("pepReview"), serviceName: "KYC/../risk" }],
    ["a service name of dots", getCase, { ...caseOf("pepReview"), serviceName: ".." }],
    ["a kind of entity that is none", getCase, caseOf("pepReview"), "?type=ROBOT"],
    ["a parameter nobody declared", getCase, caseOf("pepReview"), "?childId=other"],
    ["a person's id with a query in it", getPerson, { entityId: "x?level=base64" }],
    ["a timeline of nobody", getTimeline, { entityId: "", serviceName: "KYC" }],
    ["an execution id that is none", getExecution, { ...execution, workflowExecutionId: "1/../2" }],
    [
      "a workflow name that climbs to a server that decodes it",
      getExecution,
      { ...execution, workflowName: "%2e%2e/x" },
    ],
    ["a workflow name with a newline", getExecutions, { ...caseOf("pepReview"), workflowName: "a\nb" }],
    ["a service name of workflows that climbs", getWorkflows, {}, "?serviceName=..%2Fb"],
  ])("%s", async (_, handler, params, query) => {
    expect((await ask(handler, params, query)).status).toBe(400);
    expect(await vendorPaths()).toEqual([]);
  });

  test.each<[string, Handler, Params]>([
    ["a service", getCase, { ...caseOf("pepReview"), serviceName: "KYC/risk" }],
    ["a workflow", getExecutions, { ...caseOf("pepReview"), workflowName: "a?b" }],
    ["a workflow with a dot", getExecution, { ...execution, workflowName: "a.b" }],
    ["a run", getExecution, { ...execution, workflowExecutionId: "run-1" }],
  ])("%s the vendor has not named is looked for among those it has, and is not there", async (_, handler, params) => {
    expect((await ask(handler, params)).status).toBe(404);
    const odd = /risk|a%3Fb|a\.b|run-1/;
    expect((await vendorPaths()).filter((path) => odd.test(path))).toEqual([]);
  });

  test("a stranger reaches nothing, on any of the routes", async () => {
    for (const handler of [getCase, getPerson, getTimeline, getExecution, getExecutions, getWorkflows] as Handler[])
      expect((await call(handler, { params: execution })).status).toBe(401);
    expect(await vendorPaths()).toEqual([]);
  });
});

describe("what is read only when somebody looks", () => {
  test("an execution: one call, without images; the engine's result stands beside the person's", async () => {
    const { workflowResult } = await read<ExecutionAnswer>(getExecution, executionOf("overriddenToPass"));
    expect([workflowResult.result, workflowResult.status]).toEqual(["FAIL", "PASS"]);
    expect(workflowResult.workflowStepResults.length).toBeGreaterThan(3);
    const calls = (await desk.vendorCalls()) as (SeenCall & { query: string })[];
    expect(calls.map(({ query }) => query.replace("?", ""))).toEqual(["level=meta"]);
  });

  test("an execution of an organisation", async () => {
    const path = executionOf("organizationReview");
    const { workflowResult } = await read<ExecutionAnswer>(getExecution, path, "?type=ORGANIZATION");
    expect(workflowResult.workflowExecutionId).toBe(path.workflowExecutionId);
  });

  test("a workflow whose name holds a space", async () => {
    const { workflowResult } = await read<ExecutionAnswer>(getExecution, executionOf("spacedWorkflow"));
    expect(workflowResult.workflowName).toBe("KYC Onboarding");
  });

  test("the executions of a workflow, newest first", async () => {
    const { workflowResults } = await read<ExecutionsAnswer>(getExecutions, {
      ...caseOf("monitoringUrgent"),
      workflowName: "Basic-Monitoring-TxAM",
    });
    expect(workflowResults.map(({ status }) => status)).toEqual(["URGENT", "CLEAR"]);
  });

  test("the person and all their profiles", async () => {
    const { individual, serviceProfiles } = await read<IndividualAnswer>(getPerson, {
      entityId: STORY.twoProfilesKyc.entityId,
    });
    expect(individual?.name?.familyName).toBeTruthy();
    expect(serviceProfiles.map(({ serviceName }) => serviceName).sort()).toEqual(["AML", "KYC"]);
  });

  test("the workflows of the account, or of one service", async () => {
    const all = await read<WorkflowsAnswer>(getWorkflows, {});
    const some = await read<WorkflowsAnswer>(getWorkflows, {}, "?serviceName=KYB");
    expect(some.workflows.length).toBeGreaterThan(0);
    expect(some.workflows.length).toBeLessThan(all.workflows.length);
  });

  test("how the workflows of a service are built, only for who asks; another word to include is refused", async () => {
    const [plain] = (await read<WorkflowsAnswer>(getWorkflows, {}, "?serviceName=KYB")).workflows;
    expect(plain?.definition).toBeUndefined();
    const query = "?serviceName=KYC&include=workflowDefinition";
    const { workflows } = await read<WorkflowsAnswer>(getWorkflows, {}, query);
    const definition = builtAs(workflows, STORY.pepReview.workflowName);
    expect(definition?.steps.map(({ name }) => name)).toContain("AML");
    expect(definition?.steps.find(({ name }) => name === "AML")?.dependsOn).toHaveLength(1);
    expect((await ask(getWorkflows, {}, "?include=everything")).status).toBe(400);
  });
});

describe("the timeline", () => {
  const target = STORY.pepReview;
  const reassign = () =>
    change(desk.officer("Dev Patel"), target, {
      serviceProfile: { reviewer: "Ben Okafor" },
      comment: { text: "Chloe is away" },
    });

  test("an act of ours and its event at the vendor are one row, joined on the vendor's request id", async () => {
    await reassign();
    const { rows, reach } = await read<TimelineAnswer>(getTimeline, caseOf("pepReview"));
    const own = rows.filter(({ ours }) => ours?.action === "reassign" && ours.outcome === "CONFIRMED");
    expect(reach).toEqual({ kind: "all" });
    expect(own[0]).toMatchObject({ joinedBy: "requestId", theirs: { comment: "Chloe is away" } });
    expect(own[0]?.theirs?.reference).toBe(own[0]?.ours?.operationId);
    expect(own[0]).not.toHaveProperty("mark");
  });

  test("what was done in the vendor's portal stands in its lane alone, and says so", async () => {
    await desk.outsideWrite(caseOf("sanctionsReview"), { assignee: "Portal Person" });
    const { rows } = await read<TimelineAnswer>(getTimeline, caseOf("sanctionsReview"));
    expect(rows[0]).toMatchObject({ mark: { alarm: false, text: expect.stringContaining("portal") } });
    expect(rows[0]).not.toHaveProperty("ours");
  });

  test("where the vendor's audit cannot be read our ledger is still told, and nothing is claimed", async () => {
    await reassign();
    await desk.fault("503", { method: "GET", pathIncludes: "/v2/audit", times: 3 });
    const { rows, reach } = await read<TimelineAnswer>(getTimeline, caseOf("pepReview"));
    expect(reach).toEqual({ kind: "unavailable" });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ mark }) => mark?.alarm !== true)).toBe(true);
  });
});
