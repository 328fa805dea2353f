import "server-only";
import { DeskError } from "@/lib/errors";

/** Fail closed: whatever keeps the record from being written keeps the change from being sent. */
export async function onRecordOnly<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    const detail =
      "The record that must come before a change could not be written. Nothing was sent. Try again shortly.";
    throw new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no", cause });
  }
}
