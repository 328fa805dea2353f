import "server-only";
import { DeskError } from "@/lib/errors";

/** Tells a database that does not answer from everything else. Throws DeskErrors as they are, the rest as AUDIT_UNAVAILABLE. */
export async function keptOnly<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    const detail = "The desk's database does not answer, so views can be neither read nor changed. Try again shortly.";
    throw new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no", cause });
  }
}
