import { bulkhead, BulkheadRejectedError } from "cockatiel";
import { DeskError } from "@/lib/errors";

/** How many calls may run at once, how many may wait, and how many of those may belong to one owner. */
interface Room {
  atOnce: number;
  waiting: number;
  ofOne?: number;
}

/**
 * Limits how many calls run at once (a bulkhead). Out: a function that runs its work when its turn comes, with an owner
 * where owners have shares, and throws DeskError OVERLOADED, with nothing done, when too many are waiting, in all or of
 * that owner.
 */
export function crowdOf({ atOnce, waiting, ofOne = Infinity }: Room) {
  const few = bulkhead(atOnce, waiting);
  const theirs = new Map<string, number>();
  return async <Result>(work: () => Promise<Result>, who = ""): Promise<Result> => {
    const before = theirs.get(who) ?? 0;
    if (before >= ofOne) throw crowded();
    theirs.set(who, before + 1);
    try {
      return await few.execute(work);
    } catch (cause) {
      throw cause instanceof BulkheadRejectedError ? crowded(cause) : cause;
    } finally {
      const rest = (theirs.get(who) ?? 1) - 1;
      if (rest > 0) theirs.set(who, rest);
      else theirs.delete(who);
    }
  };
}

function crowded(cause?: unknown): DeskError {
  const detail = "Many people are signing in at the same moment. Try again in a few seconds.";
  return new DeskError("OVERLOADED", { detail, sent: "no", retryAfterSeconds: 5, cause });
}
