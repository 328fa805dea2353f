import autocannon from "autocannon";
import { bareProxy, forwarder } from "./floor";
import { cpuMs, memoryMb } from "./proc";
import type { Row } from "./row";
import { type Stage, stageOf } from "./stage";

const SECONDS = 5;
/** More cases than connections, so that no two requests in flight are for the same one and share a call. */
const CASES = 400;
const CONNECTIONS = 16;

interface Load {
  base: string;
  paths: string[];
  pid: number;
  cookie?: string;
  headers?: Record<string, string>;
  rate?: number;
  connections?: number;
}

async function load({ base, paths, pid, cookie, headers, rate, connections = CONNECTIONS }: Load) {
  const before = await cpuMs(pid);
  const { requests, latency, non2xx, errors } = await autocannon({
    url: base,
    connections,
    duration: SECONDS,
    ...(rate && { overallRate: rate }),
    headers: { ...headers, ...(cookie && { cookie }) },
    requests: paths.map((path) => ({ path })),
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${base}${paths[0]}: ${non2xx} refusals and ${errors} errors`);
  const cpu = (await cpuMs(pid)) - before;
  return {
    perSecond: requests.average,
    total: requests.total,
    cpu: cpu / requests.total,
    busy: cpu / 10 / SECONDS,
    latency,
  };
}

/** Paths of different cases the vendor knows, below either API. */
export async function casePaths({ desk: { sandboxUrl, settings } }: Stage): Promise<string[]> {
  const found = new Set<string>();
  for (let page = 1; found.size < CASES; page++) {
    const answer = await fetch(`${sandboxUrl}/v2/search/serviceprofiles?limit=100&page=${page}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        api_key: settings.FRANKIEONE_API_KEY ?? "",
        "X-Frankie-CustomerID": settings.FRANKIEONE_CUSTOMER_ID ?? "",
      },
      body: JSON.stringify({ filters: { entityTypes: ["INDIVIDUAL"] } }),
    });
    const { matches = [] } = (await answer.json()) as { matches?: { serviceProfile: Record<string, string> }[][] };
    if (matches.length === 0) break;
    for (const { serviceProfile } of matches.flat())
      found.add(`/individuals/${serviceProfile.entityId}/serviceprofiles/${serviceProfile.serviceName}`);
  }
  return [...found];
}

/** Case JSON at full speed, against a route of the same framework that only forwards. */
export async function caseJson(): Promise<Row[]> {
  const stage = await stageOf(0, 2_000);
  const { desk, sandbox, cookie } = stage;
  const paths = await casePaths(stage);
  const { url: base, pid, headers } = await forwarder(stage);
  const ours = { base: desk.url, paths: paths.map((path) => `/api${path}`), pid: desk.webPid, cookie };
  const floor = { base, paths: paths.map((path) => `/v2${path}`), pid, headers };
  await load(ours);
  await load(floor);
  const bare = await load(floor);
  await sandbox.reset();
  const full = await load(ours);
  const calls = (await sandbox.calls()).length;
  const note = `${full.total} requests, ${calls} calls upstream, ${Math.round(full.busy)}% of a core, sandbox on the same two cores`;
  return [
    { metric: "CPU per case JSON", ours: full.cpu, unit: "ms", floor: bare.cpu, goal: 1.4, note },
    {
      ...{ metric: "case JSON per second of one core", unit: "/s", goal: 700, atLeast: true },
      ours: 1000 / full.cpu,
      floor: 1000 / bare.cpu,
      note: `${Math.round(full.perSecond)} /s reached`,
    },
  ];
}

/** What stands between the officer and the vendor at 67 requests a second over 150 ms. */
export async function added(): Promise<Row[]> {
  const stage = await stageOf(150, 2_000);
  const { desk, cookie } = stage;
  const paths = await casePaths(stage);
  const proxy = await bareProxy(stage);
  const common = { rate: 67, connections: 32 };
  const ours = { ...common, base: desk.url, paths: paths.map((path) => `/api${path}`), pid: desk.webPid, cookie };
  await load(ours);
  const bare = await load({ ...common, base: proxy.url, paths: paths.map((path) => `/v2${path}`), pid: proxy.pid });
  const { latency } = await load(ours);
  const note = `whole: ours ${latency.p50} / ${latency.p99} ms, bare proxy ${bare.latency.p50} / ${bare.latency.p99} ms`;
  return [
    { metric: "added by us at 67/s over 150 ms, p50", ours: latency.p50 - bare.latency.p50, unit: "ms", goal: 8, note },
    { metric: "added by us at 67/s over 150 ms, p99", ours: latency.p99 - bare.latency.p99, unit: "ms", goal: 50 },
  ];
}

/** A worklist document at 0 ms, and what the process holds before and after. */
export async function documents(): Promise<Row[]> {
  const { desk, cookie } = await stageOf(0, 2_000);
  const pid = desk.webPid;
  const views = ["mine", "unassigned", "everything"].map((view) => `/worklist?view=${view}`);
  const shared = { base: desk.url, pid, cookie, connections: 2 };
  await load({ ...shared, paths: views });
  const { cpu, total } = await load({ ...shared, paths: views });
  const { now, most } = await memoryMb(pid);
  return [
    { metric: "CPU per worklist document", ours: cpu, unit: "ms", goal: 25, note: `${total} documents` },
    { metric: "server memory after load", ours: now, unit: "MB", goal: 350, note: `${Math.round(most)} MB at most` },
  ];
}

/** What the server holds when nobody has asked it for anything but to sign in. */
export async function idleMemory(): Promise<Row[]> {
  const { desk } = await stageOf(0, 10);
  const { now } = await memoryMb(desk.webPid);
  return [{ metric: "server memory idle", ours: now, unit: "MB", goal: 150, note: "after one sign-in" }];
}
