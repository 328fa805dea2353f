import { rm } from "node:fs/promises";
import path from "node:path";
import { countOf } from "@/lib/flags";
import type { Child } from "@/lib/launch/child";
import { temporaryDirectory } from "@/lib/launch/dataDirectory";
import type { Desk } from "@/lib/launch/desk";
import { freePort } from "@/lib/launch/ports";
import { answers, startWeb } from "@/lib/launch/web";
import { startNginx } from "../instances/nginx";
import { placeOf } from "../instances/programs";

/** `INSTANCES=2 npm run e2e`: how many instances the journeys meet behind one nginx. One has none before it. */
const wanted = Math.max(1, countOf("INSTANCES", process.env.INSTANCES, 1));

/** The address the journeys open, and what a desk has to know to be behind it. */
export interface Front {
  url: string;
  env: Record<string, string>;
}

/** Where nginx is going to be. Undefined where one instance is met as it is. */
export async function frontOfWorker(): Promise<Front | undefined> {
  if (wanted === 1) return undefined;
  const url = `http://localhost:${await freePort()}`;
  return { url, env: { NEXTAUTH_URL: url, TRUSTED_PROXIES: "1" } };
}

/** Adds the other instances to a desk, and nginx before them all. Out: what ends them. Throws LaunchError where one does not start. */
export async function startFront({ url }: Front, desk: Desk): Promise<() => Promise<void>> {
  const program = placeOf("nginx");
  if (!program) throw new Error("INSTANCES needs nginx on this machine (apt-get install nginx)");
  const directory = await temporaryDirectory();
  const parts: Child[] = [];
  const ports = [Number(new URL(desk.url).port)];
  while (ports.length < wanted) {
    const port = await freePort();
    const logFile = path.join(directory, `web-${port}.log`);
    const web = await startWeb({ host: "127.0.0.1", port, env: desk.settings, logFile });
    parts.push(web);
    await answers(`http://127.0.0.1:${port}/healthz`, web);
    ports.push(port);
  }
  const folder = path.join(directory, "nginx");
  const nginx = await startNginx({ program, folder, port: Number(new URL(url).port), instances: ports });
  parts.push(nginx);
  await answers(`${url}/healthz`, nginx);
  return async () => {
    for (const part of parts.toReversed()) await part.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
