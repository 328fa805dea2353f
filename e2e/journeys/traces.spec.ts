import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Child } from "@/lib/launch/child";
import { freePort } from "@/lib/launch/ports";
import { answers, startWeb } from "@/lib/launch/web";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { STORY } from "@/lib/sandbox/story/handles";
import { startCollector } from "@/lib/testing/collector.testing";
import { TRACE_ATTRIBUTES } from "@/lib/traceAttributes";
import { DeskOfficer } from "../faults/crash/officer";
import { expect, test } from "../support/desk";

/** A second instance of the desk, which sends its traces to a collector. */
let collector: Awaited<ReturnType<typeof startCollector>>;
let desk: { url: string; folder: string; web: Child };

test.beforeAll(async () => {
  collector = await startCollector();
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), "countersign-traces-"));
  const url = `http://localhost:${port}`;
  const settings = JSON.parse(process.env.DESK_SETTINGS ?? "{}") as NodeJS.ProcessEnv;
  const env = { ...settings, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, NEXTAUTH_URL: url };
  const web = await startWeb({ host: "127.0.0.1", port, env, logFile: path.join(folder, "web.log") });
  desk = { url, folder, web };
  await answers(`${url}/sign-in`, web);
});

test.afterAll(async () => {
  await collector.close();
  await rm(desk.folder, { recursive: true, force: true });
});

const { entityId, entityName, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;

test("an override at a production server is one trace from the request to FrankieOne, and its last spans are sent at the stop", async () => {
  const email = DEMO_OFFICERS.find(({ name }) => name === "Ana Silva")?.email ?? "";
  const ana = await DeskOfficer.signIn(desk.url, email);
  const place = `/api/individuals/${entityId}/serviceprofiles/${serviceName}`;
  const seen = await ana.read(place);
  const answer = await ana.change({
    path: `${place}/workflows/${workflowName}/executions/${workflowExecutionId}`,
    body: { status: "FAIL", reasonCode: "TRUE_POSITIVE_MATCH", comment: { text: "Seen with her passport" } },
    etag: seen?.etag ?? "",
    key: crypto.randomUUID(),
  });
  expect(answer).toMatchObject({ status: 200, outcome: "CONFIRMED" });
  await desk.web.stop();

  const RUN = "individuals/:/serviceprofiles/:/workflows/:/executions/:";
  const ROUTE =
    "/api/individuals/[entityId]/serviceprofiles/[serviceName]/workflows/[workflowName]/executions/[workflowExecutionId]";
  const sent = collector.spans.find(({ name }) => name === `PATCH ${RUN}`);
  expect(sent && collector.lineOf(sent)).toBe(`PATCH ${RUN} < write < PATCH ${ROUTE}`);
  const request = collector.spans.find(({ name }) => name === `PATCH ${ROUTE}`);
  expect(request?.attributes["countersign.request_id"]).toMatch(/^[0-9A-Z]{26}$/);

  const said = new Set(collector.spans.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...said].filter((each) => !(TRACE_ATTRIBUTES as readonly string[]).includes(each))).toEqual([]);
  const all = JSON.stringify(collector.spans);
  for (const personal of [entityId, entityName, workflowName, workflowExecutionId, "Silva", "passport", "@"])
    expect(all, personal).not.toContain(personal);
});
