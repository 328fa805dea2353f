import { bulkhead, BulkheadRejectedError } from "cockatiel";
import { DeskError } from "@/lib/errors";

/**
 * Lets few of a crowd in at once. In: how many at once, and how many may wait. Out: a function that does a work when its turn comes,
 * and throws DeskError OVERLOADED, with nothing done, when that many are waiting already.
 */
export function crowdOf(atOnce: number, waiting: number) {
  const few = bulkhead(atOnce, waiting);
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await few.execute(work);
    } catch (cause) {
      if (!(cause instanceof BulkheadRejectedError)) throw cause;
      const detail = "Many people are signing in at the same moment. Try again in a few seconds.";
      throw new DeskError("OVERLOADED", { detail, sent: "no", retryAfterSeconds: 5, cause });
    }
  };
}
