import "server-only";
import { DeskError } from "@/lib/errors";

/**
 * Runs a question to the database about who somebody is. A database that cannot say must not let anybody in.
 * Throws DeskError AUDIT_UNAVAILABLE in place of the driver's error, and DeskErrors as they are.
 */
export async function failingClosed<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    const detail = "The desk's database does not answer, so nobody can be identified. Nothing was sent.";
    throw new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no", cause });
  }
}
