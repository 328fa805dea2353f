import "server-only";
import { LockTimeout, withAdvisoryLock } from "@/lib/db/client";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { perProcess } from "@/lib/perProcess";
import type { Act } from "./act";
import { QueueRefusal, WriteQueue } from "./writeQueue";

/** Fewer at once than there are connections for locks, since plans, checkpoints and the policy need some too. */
const LIMITS = { atOnce: 16, atOnceEach: 8, waiting: 200, waitingEach: 50, longestWaitMs: 15_000 };

const queue = perProcess("queue of writes", () => new WriteQueue(LIMITS));

/**
 * Runs the work of an act when its turn has come: one at a time for one entity, across instances
 * too: some acts change every case of an entity, and one lock cannot be taken in two orders. The queue is fair
 * among officers, and what a plan sends in an officer's name has a share of its own. Throws DeskError OVERLOADED, with
 * nothing done, when the queue of the officer or of all is full or the wait was too long; and what `work` throws.
 */
export async function oneAtATime<Result>(act: Act, { id }: Officer, work: () => Promise<Result>): Promise<Result> {
  const { target } = act;
  const name = `entity:${target.entityId.toLowerCase()}`;
  try {
    return await queue.get().take(name, act.isBulk ? `plan of ${id}` : id, () => withAdvisoryLock(name, work));
  } catch (cause) {
    if (!(cause instanceof QueueRefusal || cause instanceof LockTimeout)) throw cause;
    const detail = "Other changes to this case, or by you, are in progress. Try again in a moment.";
    throw new DeskError("OVERLOADED", { detail, sent: "no", retryAfterSeconds: 5, cause });
  }
}
