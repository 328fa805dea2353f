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

const running: Child[] = [];
let hello: Promise<string> | undefined;

/** The address of a page that says hello, built and served by the same framework in this run. */
export function helloPage(): Promise<string> {
  return (hello ??= buildAndServe());
}

async function buildAndServe(): Promise<string> {
  await mkdir(path.join(FOLDER, "app"), { recursive: true });
  await writeFile(path.join(FOLDER, "app", "layout.js"), LAYOUT);
  await writeFile(path.join(FOLDER, "app", "page.js"), PAGE);
  // Without settings of its own it would be built with those of the project around it.
  await writeFile(path.join(FOLDER, "next.config.js"), "export default {};");
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
  return url;
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
