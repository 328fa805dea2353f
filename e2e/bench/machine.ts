import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import { startDesk } from "@/lib/launch/desk";
import { inProject } from "@/lib/launch/project";
import { quantile, type Row } from "./row";
import { casePaths } from "./server";
import { stageOf } from "./stage";

const run = promisify(execFile);

/** More than may be in flight and wait together (lib/frankieone/traffic.ts), so that the next is refused. */
const CROWD = 170;
const REFUSED = 20;
const NEWCOMERS = 200;

/** What a full desk costs the next officer: the vendor takes three seconds, the queue is full, and each further request is refused. */
export async function overload(): Promise<Row[]> {
  const stage = await stageOf(3_000, 2_000);
  const { desk, cookie } = stage;
  const paths = await casePaths(stage);
  const read = async (path: string) => {
    const start = performance.now();
    const answer = await fetch(`${desk.url}/api${path}`, { headers: { cookie } });
    await answer.arrayBuffer();
    return { status: answer.status, took: performance.now() - start };
  };
  const crowd = paths.slice(0, CROWD).map(read);
  await Promise.race(crowd);
  const refusals: number[] = [];
  const refill = paths.slice(CROWD, 2 * CROWD).map(read);
  await Promise.any(refill.map(refused));
  for (const path of paths.slice(2 * CROWD, 2 * CROWD + REFUSED)) {
    const { status, took } = await read(path);
    if (status === 503) refusals.push(took);
  }
  const statuses = new Set((await Promise.all([...crowd, ...refill])).map(({ status }) => status));
  if (refusals.length === 0) throw new Error("Nobody was refused: this was no overload");
  const note = `${refusals.length} of ${REFUSED} refused; the crowd got ${[...statuses].join(" and ")}`;
  return [{ metric: "overload: a refusal, p50", ours: quantile(refusals, 0.5), unit: "ms", goal: 50, note }];
}

/** Settles when a request was refused, and throws when it was not: the queue is full when the first of many settles. */
async function refused(request: Promise<{ status: number }>): Promise<void> {
  const { status } = await request;
  if (status !== 503) throw new Error(`Answered with ${status}: this was no overload`);
}

/** What an officer who is in waits for an answer while two hundred others sign in at once. */
export async function crowd(): Promise<Row[]> {
  const { desk, cookie } = await stageOf(0, 10);
  const arriving = Promise.all(Array.from({ length: NEWCOMERS }, (_, place) => knock(desk.url, place)));
  const waits: number[] = [];
  let isOver = false;
  void arriving.finally(() => (isOver = true)).catch(() => undefined);
  while (!isOver) {
    const start = performance.now();
    await (await fetch(`${desk.url}/api/session`, { headers: { cookie } })).arrayBuffer();
    waits.push(performance.now() - start);
  }
  const statuses = [...new Set(await arriving)].toSorted().join(" and ");
  const note = `p50 ${Math.round(quantile(waits, 0.5))} ms, N ${waits.length}; the crowd got ${statuses}`;
  return [
    { metric: `p99 of others while ${NEWCOMERS} sign in`, ours: quantile(waits, 0.99), unit: "ms", goal: 1_000, note },
  ];
}

async function knock(url: string, place: number): Promise<number> {
  const headers = { "x-forwarded-for": `198.51.100.${place}`, origin: url, "content-type": "application/json" };
  const csrf = await fetch(`${url}/api/auth/csrf`, { headers });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const body = JSON.stringify({ email: `nobody${place}@desk.example`, password: "not a password", csrfToken });
  const init = { method: "POST", headers: { ...headers, cookie }, body };
  return (await fetch(`${url}/api/auth/callback/credentials`, init)).status;
}

/** The demo's second start, to its first page, and the packages that production needs. */
export async function starting(): Promise<Row[]> {
  const directory = await temporaryDirectory();
  try {
    await (await startDesk({ directory })).stop();
    const start = performance.now();
    const desk = await startDesk({ directory });
    await (await fetch(`${desk.url}/sign-in`)).text();
    const took = (performance.now() - start) / 1000;
    await desk.stop();
    return [
      { metric: "second start of the demo, to its first page", ours: took, unit: "s", goal: 8 },
      { metric: "packages for production", ours: await packages(), unit: "", goal: 150 },
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What `npm ci --omit=dev` would install on this machine. */
async function packages(): Promise<number> {
  const options = { cwd: inProject(), maxBuffer: 10_000_000 };
  const { stdout } = await run("npm", ["ls", "--omit=dev", "--all", "--parseable"], options).catch(
    (failure: { stdout: string }) => failure,
  );
  return new Set(stdout.split("\n").filter((line) => line.includes("node_modules"))).size;
}
