import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { register } from "@/instrumentation";
import { getProfile } from "@/lib/frankieone/client";
import { inRequestSpan } from "@/lib/front/requestSpan";
import { STORY } from "@/lib/sandbox/story/handles";
import { PATCH } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]/route";
import { params, setUpApprovals } from "@/lib/testing/approvals.testing";
import { type CollectedSpan, startCollector } from "@/lib/testing/collector.testing";
import { type Asked, call } from "@/lib/testing/route.testing";
import { endTracing, inSpan } from "@/lib/trace";
import { TRACE_ATTRIBUTES } from "@/lib/traceAttributes";

// The framework's hook starts these beside it; here only traces are tried.
vi.mock("@/lib/background/start", () => ({ startBackground: () => undefined }));
vi.mock("@/lib/auth/sweep", () => ({ startSweeping: () => undefined }));
const loaded = vi.hoisted(() => vi.fn());
vi.mock("@/lib/background/tracing", async (importOriginal) => {
  loaded();
  return await importOriginal();
});

const ROUTE =
  "/api/individuals/[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]";
const FAIL = {
  status: "FAIL",
  reasonCode: "TRUE_POSITIVE_MATCH",
  comment: { text: "Seen with her passport" },
} as const;
const desk = setUpApprovals();
let collector: Awaited<ReturnType<typeof startCollector>>;

let asked: Asked;
/** Serves as the production server does: the span of the request, and in it the route. */
const server = createServer((request, response) =>
  inRequestSpan(
    request,
    response,
    () => ROUTE,
    () =>
      void call(PATCH, asked).then(async (answered) => {
        response.writeHead(answered.status, { "x-request-id": answered.headers.get("x-request-id") ?? "" });
        response.end(await answered.text());
      }),
  ),
);
beforeAll(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(async () => {
  collector = await startCollector();
  process.env.NEXT_RUNTIME = "nodejs";
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
});
afterEach(async () => {
  for (const name of Object.keys(process.env).filter((each) => each.startsWith("OTEL_"))) delete process.env[name];
  await endTracing();
  await collector.close();
});

/** One override over HTTP, with a search in its address, until all of its trace has been sent. */
async function override() {
  const headers = { "if-match": await desk.versionFor("Ana Silva") };
  asked = { method: "PATCH", cookie: await desk.as("Ana Silva"), params, body: FAIL, headers };
  await register();
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/individuals/${params.entityId}?q=Nora`, {
    method: "PATCH",
  });
  const answer = (await response.json()) as { operation: { id: string } };
  await endTracing();
  return { requestId: response.headers.get("x-request-id"), operationId: answer.operation.id, status: response.status };
}
const named = (name: string) => collector.spans.filter((span) => span.name === name);
const one = (name: string) => named(name)[0] as CollectedSpan;

// First: what is loaded once stays.
it.each([
  ["no address", {}],
  ["an address, and the switch of the standard", { OTEL_EXPORTER_OTLP_ENDPOINT: "here", OTEL_SDK_DISABLED: "true" }],
  ["an address, and no exporter", { OTEL_EXPORTER_OTLP_ENDPOINT: "here", OTEL_TRACES_EXPORTER: "none" }],
])("is off with %s: nothing is loaded, recorded or sent, and all goes on", async (_, variables: object) => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  for (const [name, value] of Object.entries(variables)) process.env[name] = value === "here" ? collector.url : value;
  expect((await override()).status).toBe(200);
  expect(loaded).not.toHaveBeenCalled();
  expect(collector.requests).toEqual([]);
});

it("one override is one trace: the request, in it the road, and in that every call of the vendor, with the ids of each", async () => {
  const { requestId, operationId } = await override();
  const spans = collector.spans;
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  const [PROFILE, RUN] = [
    "individuals/:/serviceprofiles/:",
    "individuals/:/serviceprofiles/:/workflows/:/executions/:",
  ];
  const road = `write < PATCH ${ROUTE}`;
  expect(spans.map((span) => collector.lineOf(span)).toSorted()).toEqual(
    [
      `GET ${PROFILE} < ${road}`,
      `PATCH ${RUN} < ${road}`,
      `GET ${PROFILE} < ${road}`,
      road,
      `PATCH ${ROUTE}`,
    ].toSorted(),
  );
  expect(spans.map(({ kind }) => kind).toSorted()).toEqual([1, 2, 3, 3, 3]);
  expect(one(`PATCH ${ROUTE}`).attributes).toEqual({
    "http.request.method": "PATCH",
    "http.route": ROUTE,
    "http.response.status_code": 200,
    "countersign.request_id": requestId,
  });
  expect(one("write").attributes).toEqual({
    "countersign.action": "override",
    "countersign.operation_id": operationId,
    "countersign.outcome": "CONFIRMED",
  });
  expect(one(`PATCH ${RUN}`).attributes).toMatchObject({
    "countersign.outcome": "ok",
    "countersign.upstream.request_id": expect.stringMatching(/^[0-9A-Za-z-]{1,64}$/),
  });
});

it("says nothing but what is listed, and nothing of a person, a case, an address or a comment; of failures only the code", async () => {
  await desk.road.fault("500-after-apply");
  await override();
  const { spans } = collector;
  const said = new Set(spans.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...said].filter((each) => !(TRACE_ATTRIBUTES as readonly string[]).includes(each))).toEqual([]);
  expect(spans.flatMap(({ events }) => events)).toEqual([]);
  expect(spans.filter(({ status }) => status.message)).toEqual([]);
  const failed = spans.filter(({ status }) => status.code === 2);
  expect(failed.map(({ attributes }) => attributes["error.type"])).toEqual(["UPSTREAM_ERROR"]);
  const all = JSON.stringify(spans);
  const { entityName, entityId, workflowName, workflowExecutionId, serviceName } = STORY.pepReview;
  const ofTheCase = [entityId, workflowName, workflowExecutionId, `"${serviceName}"`];
  for (const personal of [...ofTheCase, "Nora", "Silva", "passport", "@"])
    expect(all, personal).not.toContain(personal);
  for (const word of entityName.split(" ")) expect(all, word).not.toContain(word);
  for (const secret of [process.env.FRANKIEONE_API_KEY, process.env.NEXTAUTH_SECRET]) expect(all).not.toContain(secret);
});

it("those at the same moment keep their traces apart, although one queue makes the calls of all when their turn comes", async () => {
  await register();
  const username = desk.road.officer("Ana Silva").email;
  const askers = Array.from({ length: 24 }, (_, index) => `asker ${index + 10}`);
  const read = () => getProfile({ username, fresh: true }, STORY.pepReview);
  await Promise.all(askers.map((asker) => inSpan("request", asker, {}, read)));
  await endTracing();
  const calls = collector.spans.filter(({ kind }) => kind === 3).map((span) => collector.lineOf(span));
  expect(calls.map((line) => line.split(" < ")[1]).toSorted()).toEqual(askers);
});

it("takes the standard variables: the name of the service, a key for the collector, how many are recorded", async () => {
  process.env.OTEL_SERVICE_NAME = "desk-of-tests";
  process.env.OTEL_EXPORTER_OTLP_HEADERS = "x-key=of-the-collector";
  await register();
  await inSpan("step", "look", {}, async () => undefined);
  await endTracing();
  expect(collector.requests).toMatchObject([{ path: "/v1/traces", headers: { "x-key": "of-the-collector" } }]);
  expect(collector.resources).toMatchObject([{ "service.name": "desk-of-tests" }]);

  process.env.OTEL_TRACES_SAMPLER = "always_off";
  await register();
  await inSpan("step", "look", {}, async () => undefined);
  await endTracing();
  expect(collector.requests).toHaveLength(1);
});
