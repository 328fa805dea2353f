import "server-only";
import PQueue from "p-queue";
import { DeskError } from "@/lib/errors";

/** Counts that speak with the vendor at once: however many numbers there are, cases and writes find room beside them. */
const MOST_AT_ONCE = 4;

/** Which counts come first: those of the views everybody has, then saved views, then what a lead looks at. */
const TURNS = { builtIn: 2, saved: 1, team: 0 } as const;
export type Turn = keyof typeof TURNS;

// One a process: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignTurns?: PQueue };
const queue = () => (holder.countersignTurns ??= new PQueue({ concurrency: MOST_AT_ONCE }));

/**
 * Counts when its turn has come. In: whose turn, how long one waits for it in milliseconds, the count. Out: what it gives.
 * Throws what the count throws, or DeskError OVERLOADED when its turn came too late.
 */
export async function inTurn<Counted>(turn: Turn, patienceMs: number, count: () => Promise<Counted>): Promise<Counted> {
  const patience = Date.now() + patienceMs;
  const whenTurnComes = () => {
    if (Date.now() > patience) throw new DeskError("OVERLOADED", { detail: "Too much to count.", sent: "no" });
    return count();
  };
  return (await queue().add(whenTurnComes, { priority: TURNS[turn] })) as Counted;
}
