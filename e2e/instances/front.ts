import path from "node:path";
import { answers } from "@/lib/launch/web";
import type { MortalDesk } from "../faults/crash/desk";
import type { Life } from "../faults/crash/lives";
import { startNginx } from "./nginx";

interface Front {
  desk: MortalDesk;
  /** Where nginx is. */
  program: string;
  /** For what it writes. */
  directory: string;
  instances: number;
}

/**
 * Starts so many instances of a desk, and nginx at the desk's address in front of them. In: also the list that takes how each is ended.
 * Out: the instances; nginx answers. Throws LaunchError where something does not start.
 */
export async function startBehindNginx(
  { desk, program, directory, instances }: Front,
  ends: (() => Promise<unknown>)[],
): Promise<Life[]> {
  const lives: Life[] = [];
  for (let each = 0; each < instances; each += 1) {
    const life = await desk.begin();
    ends.push(() => life.web.stop());
    lives.push(life);
  }
  const folder = path.join(directory, "nginx");
  const port = Number(new URL(desk.url).port);
  const nginx = await startNginx({ program, folder, port, instances: lives.map((life) => life.port) });
  ends.push(() => nginx.stop());
  await answers(`${desk.url}/healthz`, nginx);
  return lives;
}
