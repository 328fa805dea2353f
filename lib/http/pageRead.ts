import "server-only";
import { headers } from "next/headers";
import { ulid } from "ulid";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { type Problem, toProblem } from "./problem";

/** Is a whole document asked for? A navigation inside the desk reads its data itself, faster, or has it already. */
export async function isDocument(): Promise<boolean> {
  const destination = (await headers()).get("sec-fetch-dest");
  return destination === null || destination === "document";
}

/**
 * Reads for a page that is rendered whatever happens. Out: what was read, or the problem to show in its place, with a
 * request id that stands in the log. Throws only what is no DeskError.
 */
export async function tryRead<Data>(read: () => Promise<Data>): Promise<{ data?: Data; failure?: Problem }> {
  try {
    return { data: await read() };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const requestId = ulid();
    log().warn({ event: "page-read-failed", requestId, code: error.code, error: describeError(error) });
    return { failure: toProblem(error, requestId) };
  }
}
