import "server-only";
import PQueue from "p-queue";
import { DeskError } from "@/lib/errors";
import { perProcess } from "@/lib/perProcess";

/** Counts that call the vendor at once: however many there are, they leave room for cases and writes. */
const MOST_AT_ONCE = 4;

/** The priority of counts: built-in views first, then saved views, then the team page. */
const PRIORITIES = { builtIn: 2, saved: 1, team: 0 } as const;
export type CountPriority = keyof typeof PRIORITIES;

const queue = perProcess("turns of counts", () => new PQueue({ concurrency: MOST_AT_ONCE }));

/**
 * Runs a count when its turn has come. In: its priority, the longest wait in milliseconds, the count. Out: its result.
 * Throws what the count throws, or DeskError OVERLOADED when its turn came too late.
 */
export async function queueCount<Counted>(
  turn: CountPriority,
  patienceMs: number,
  count: () => Promise<Counted>,
): Promise<Counted> {
  const patience = Date.now() + patienceMs;
  const whenTurnComes = () => {
    if (Date.now() > patience) throw new DeskError("OVERLOADED", { detail: "Too many counts at once.", sent: "no" });
    return count();
  };
  return (await queue.get().add(whenTurnComes, { priority: PRIORITIES[turn] })) as Counted;
}
