import { finished } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { request } from "undici";
import type { DeskOfficer } from "../faults/crash/officer";
import type { Shift } from "./shift";

const AGAIN_MS = 3_000;

/** The stream of hints that an officer's browser keeps open; a broken one is opened again, as browsers do. */
export async function keepListening(officer: DeskOfficer, { url, over, tally }: Shift): Promise<void> {
  while (!over.aborted) {
    await listen(`${url}/api/stream`, officer.cookie, over)
      .then((status) => tally.count("stream", `${status}, ended`))
      .catch(() => !over.aborted && tally.count("stream", "broke"));
    await pause(AGAIN_MS, undefined, { signal: over }).catch(() => undefined);
  }
}

async function listen(address: string, cookie: string, signal: AbortSignal): Promise<number> {
  const { statusCode, body } = await request(address, { headers: { cookie }, signal });
  await finished(body.resume());
  return statusCode;
}
