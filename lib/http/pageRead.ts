import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { headers } from "next/headers";
import { ulid } from "ulid";
import { onBehalfOf } from "@/lib/db/connectionShare";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { type Problem, toProblem } from "./problem";

/** Is a whole document asked for? A navigation inside the desk reads its data itself, faster, or has it already. */
export async function isDocument(): Promise<boolean> {
  const destination = (await headers()).get("sec-fetch-dest");
  return destination === null || destination === "document";
}

/** A vendor as quick as usual has answered by then. */
const PATIENCE_MS = 400;

/**
 * What a document waits for. In: a reading that has begun. Out: its result, or undefined where it takes longer: the
 * page then goes out without, and asks through our API, which shares the call that is under way. There is no
 * placeholder in between that React would replace no sooner than 300 ms after it was painted. Throws what the reading
 * throws in time.
 */
export async function inTime<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  const inHand = new AbortController();
  // Whatever it fails of later has no page to be shown on.
  const late = pause(PATIENCE_MS, undefined, { signal: inHand.signal }).then(() => {
    reading.catch((error: unknown) => log().error({ event: "late-page-read-failed", error: describeError(error) }));
    return undefined;
  });
  // Not needed any more where the reading was quicker.
  late.catch(() => undefined);
  try {
    return await Promise.race([reading, late]);
  } finally {
    inHand.abort();
  }
}

/**
 * Reads for a page of this officer's that is rendered whatever happens, with their share of the connections to the
 * database. Out: what was read, or the problem to show in its place, with a request id that is in the log. Throws only
 * what is no DeskError.
 */
export async function tryRead<Data>(
  { id }: Pick<Officer, "id">,
  read: () => Promise<Data>,
): Promise<{ data?: Data; failure?: Problem }> {
  try {
    return { data: await onBehalfOf(id, read) };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const requestId = ulid();
    log().warn({ event: "page-read-failed", requestId, code: error.code, error: describeError(error) });
    return { failure: toProblem(error, requestId) };
  }
}
