import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Child, startChild } from "@/lib/launch/child";
import { freePort } from "@/lib/launch/ports";
import { inProject } from "@/lib/launch/project";
import { answers } from "@/lib/launch/web";
import type { Stage } from "./stage";

const FOLDER = inProject(".next-floor");
const NEXT = inProject("node_modules", "next", "dist", "bin", "next");
const LAYOUT = `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`;
const PAGE = `export const dynamic = "force-dynamic"; export default () => <h1>Hello</h1>;`;

/** Forwards to wherever the request says, by the same client the desk uses, and does nothing else. */
const ROUTE = `
import { Pool } from "undici";
let pool;
export async function GET(request) {
  const { pathname } = new URL(request.url);
  const named = (name) => request.headers.get(name) ?? "";
  pool ??= new Pool(named("x-origin"), { connections: 64 });
  const headers = { api_key: named("x-key"), "X-Frankie-CustomerID": named("x-customer"), "X-Frankie-Username": "floor@example.com" };
  const { statusCode, body } = await pool.request({ path: pathname, method: "GET", headers });
  return Response.json(await body.json(), { status: statusCode });
}`;

const running: Child[] = [];
let floor: Promise<{ url: string; pid: number }> | undefined;
const theFloor = () => (floor ??= buildAndServe());

/** The address of a page that says hello, built and served by the same framework in this run. */
export async function helloPage(): Promise<string> {
  return (await theFloor()).url;
}

/** A route of the same framework that forwards to the stage's sandbox, with the headers that tell it where that is. */
export async function forwarder({ desk: { sandboxUrl, settings } }: Stage) {
  const { FRANKIEONE_API_KEY = "", FRANKIEONE_CUSTOMER_ID = "" } = settings;
  const { url, pid } = await theFloor();
  const headers = { "x-origin": sandboxUrl, "x-key": FRANKIEONE_API_KEY, "x-customer": FRANKIEONE_CUSTOMER_ID };
  return { url: url.replace(/\/$/, ""), pid, headers };
}

async function buildAndServe(): Promise<{ url: string; pid: number }> {
  const route = path.join(FOLDER, "app", "v2", "[...path]");
  await mkdir(route, { recursive: true });
  await writeFile(path.join(route, "route.js"), ROUTE);
  await writeFile(path.join(FOLDER, "app", "layout.js"), LAYOUT);
  await writeFile(path.join(FOLDER, "app", "page.js"), PAGE);
  // Without settings and beginnings of its own it would take those of the project around it.
  await writeFile(path.join(FOLDER, "instrumentation.js"), "export function register() {}");
  await writeFile(path.join(FOLDER, "next.config.js"), `export default { serverExternalPackages: ["undici"] };`);
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const logFile = path.join(FOLDER, "log");
  const next = (args: string[]) =>
    startChild({ name: "the floor", command: process.execPath, args: [NEXT, ...args], env, logFile });
  const build = await next(["build", FOLDER]);
  if ((await build.ended) !== 0) throw new Error(`The floor could not be built:\n${build.lastWords()}`);
  const port = await freePort();
  const server = await next(["start", FOLDER, "-p", String(port), "-H", "127.0.0.1"]);
  running.push(server);
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, server);
  return { url, pid: server.pid };
}

/** The address and process of a bare forwarder to the stage's sandbox. */
export async function bareProxy({ desk: { sandboxUrl, settings } }: Stage): Promise<{ url: string; pid: number }> {
  await mkdir(FOLDER, { recursive: true });
  const port = await freePort();
  const { FRANKIEONE_API_KEY = "", FRANKIEONE_CUSTOMER_ID = "" } = settings;
  const program = ["--import", "tsx", inProject("e2e", "bench", "proxy.ts")];
  const proxy = await startChild({
    name: "the bare proxy",
    command: process.execPath,
    args: [...program, sandboxUrl, FRANKIEONE_API_KEY, FRANKIEONE_CUSTOMER_ID, String(port)],
    env: process.env,
    logFile: path.join(FOLDER, "proxy-log"),
  });
  running.push(proxy);
  const url = `http://127.0.0.1:${port}`;
  await answers(url, proxy);
  return { url, pid: proxy.pid };
}

/** Ends the floors and removes what was made for them. */
export async function strikeFloors(): Promise<void> {
  for (const child of running) await child.stop();
  await rm(FOLDER, { recursive: true, force: true });
}
