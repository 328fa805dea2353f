import "server-only";
import { DeskError } from "@/lib/errors";
import { isOwnFault } from "./isOwnFault";
import { databaseUnavailable } from "./unavailable";

/**
 * Runs a question to the database, such as who somebody is. A database that cannot say must not let anybody in.
 * Throws DeskError DATABASE_UNAVAILABLE in place of the driver's error, and DeskErrors and faults of our own code as they are.
 */
export async function failingClosed<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeskError || isOwnFault(cause)) throw cause;
    throw databaseUnavailable(cause);
  }
}
