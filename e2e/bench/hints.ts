import type { Page } from "@playwright/test";
import { type Desk, startDesk } from "@/lib/launch/desk";
import { cookiesOf } from "@/lib/launch/firstDay/officer";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { type Handle, STORY } from "@/lib/sandbox/story/handles";
import { Sandbox } from "../support/sandbox";
import { memoryMb } from "./proc";
import { type Row, timing } from "./row";
import { signedIn, type Stage } from "./stage";
import { CASE, LATENCY_MS, visit } from "./visit";

const SECRET = "of-the-benchmark_0123456789-0123456789";
/** Each of another entity: FrankieOne's word of one counts once a minute. */
const CASES = [STORY.pepReview, STORY.idvSuspected, STORY.mediaReview, STORY.sanctionsReview, STORY.manyIssues];
const STREAMS = 200;
/** One session may have so many. */
const OF_ONE_SESSION = 4;
const REST_MS = 20_000;

/** What FrankieOne's notifications cost, and how soon their change is on the screen of an officer who looks at the case. */
export async function hints(): Promise<Row[]> {
  const env = { SANDBOX_LATENCY_MS: String(LATENCY_MS), FRANKIEONE_WEBHOOK_SECRET: SECRET };
  const desk = await startDesk({ env });
  try {
    const session = await signedIn(desk.url);
    const stage = { desk, sandbox: new Sandbox(desk.sandboxUrl), session, cookie: "" };
    const took: { milliseconds: number; reads: number }[] = [];
    for (const at of CASES) took.push(await untilShown(stage, at));
    const reads = took.map((each) => each.reads).join(", ");
    const note = `${LATENCY_MS} ms of them the vendor's answer; reads upstream each: ${reads}`;
    const times = took.map(({ milliseconds }) => milliseconds);
    return [timing("hint → change on the screen", times, 2_000, { note }), await streamsRow(desk)];
  } finally {
    await desk.stop();
  }
}

async function untilShown(stage: Stage, at: Handle): Promise<{ milliseconds: number; reads: number }> {
  const { desk, sandbox } = stage;
  return visit({ stage, slower: 1 }, async (page) => {
    await openListening(page, `${desk.url}/cases/${at.entityId}/${at.serviceName}`);
    const before = await readsOf(sandbox, at);
    await sandbox.outsideWrite(at, { assignee: "Somebody Else" });
    const begun = performance.now();
    await notify(desk, at);
    await page.getByRole("status").filter({ hasText: "→ Somebody Else" }).first().waitFor();
    return { milliseconds: performance.now() - begun, reads: (await readsOf(sandbox, at)) - before };
  });
}

/** Opens the case and waits until the page hears the stream and has done what it does by itself. */
async function openListening(page: Page, url: string): Promise<void> {
  const stream = page.waitForResponse((each) => new URL(each.url()).pathname === "/api/stream");
  const visited = page.waitForResponse((each) => each.url().includes("/visit"));
  await page.goto(url);
  await page.locator(CASE).first().waitFor();
  await Promise.all([stream, visited]);
}

async function readsOf(sandbox: Sandbox, { entityId }: Handle): Promise<number> {
  const profile = `/v2/individuals/${entityId}/serviceprofiles/`;
  return (await sandbox.calls()).filter(({ method, path }) => method === "GET" && path.startsWith(profile)).length;
}

async function notify({ url }: Desk, { entityId, serviceName }: Handle): Promise<void> {
  const body = {
    version: "2.0.0",
    entityId,
    serviceName,
    function: "EntityAssigneeChanged",
    functionResult: "SUCCESS",
  };
  const address = `${url}/api/webhooks/frankieone/${SECRET}/01J${entityId.slice(0, 8)}`;
  const headers = { "content-type": "application/json" };
  const { status } = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`a notification was answered ${status}`);
}

/** What open streams take: everybody is signed in before the first of them, as passwords cost memory too. */
async function streamsRow({ url, webPid }: Desk): Promise<Row> {
  const cookies: string[] = [];
  for (let session = 0; session < STREAMS / OF_ONE_SESSION; session++) {
    const { email } = DEMO_OFFICERS[session % DEMO_OFFICERS.length]!;
    cookies.push(await cookiesOf(url, email));
  }
  await rest();
  const { now: before } = await memoryMb(webPid);
  const ending = new AbortController();
  const all = Array.from({ length: STREAMS }, (_, stream) => cookies[Math.floor(stream / OF_ONE_SESSION)] ?? "");
  for (const cookie of all) {
    const { status } = await fetch(`${url}/api/stream`, { headers: { cookie }, signal: ending.signal });
    if (status !== 200) throw new Error(`a stream was answered ${status}`);
  }
  await rest();
  const { now: after } = await memoryMb(webPid);
  ending.abort();
  const note = `${Math.round(before)} → ${Math.round(after)} MB, ${REST_MS / 1_000} s after the last`;
  return { metric: `memory of ${STREAMS} event streams`, ours: after - before, unit: "MB", goal: 60, note };
}

const rest = () => new Promise((done) => setTimeout(done, REST_MS));
