import "server-only";
import { getDb } from "@/lib/db/client";
import { describeError, log } from "@/lib/log";
import { perProcess } from "@/lib/perProcess";
import { type Actor, appendLedger, type NewLedgerEntry } from "./record";

/**
 * Refusals of one officer under one rule that each have a row of their own, within a window; the rest are counted in
 * one row.
 */
const ROWS_OF_THEIR_OWN = 5;
const WINDOW_MS = 60_000;

/** A refused attempt. */
export interface Denial extends Pick<NewLedgerEntry, "action" | "target" | "operationId"> {
  actor: Actor & { id: string };
  rule: string;
}

interface Count {
  recorded: number;
  /** Not on record yet. */
  more: number;
  last: Denial;
}

const counts = perProcess("denials", () => new Map<string, Count>());
const timer = perProcess<NodeJS.Timeout | undefined>("denials are told", () => undefined);

/**
 * Puts a refused attempt on record: the first ones in a row each, those that follow within a minute in one row that
 * says how many there were. Throws the driver's error; the attempt is counted then.
 */
export async function recordDenial(denial: Denial): Promise<void> {
  const key = [denial.actor.id, denial.action, denial.rule].join("\n");
  const count = counts.get().get(key) ?? { recorded: 0, more: 0, last: denial };
  counts.get().set(key, count);
  recordLater();
  if (count.recorded >= ROWS_OF_THEIR_OWN) return void (count.more += 1);
  count.recorded += 1;
  await append(denial, { rule: denial.rule }).catch((cause: unknown) => {
    count.more += 1;
    throw cause;
  });
}

/** Ends the window: records the counted refusals. What cannot be written stays counted. Throws the driver's error. */
export async function recordCountedDenials(): Promise<void> {
  clearTimeout(timer.take());
  for (const [key, count] of counts.get()) {
    const { more, last } = count;
    count.more = 0;
    if (more > 0) await recordCounted(count, more, last);
    if (count.more === 0) counts.get().delete(key);
  }
}

async function recordCounted(count: Count, more: number, { actor, action, rule }: Denial): Promise<void> {
  await append({ actor, action }, { rule, attempts: more }).catch((cause: unknown) => {
    count.more += more;
    recordLater();
    throw cause;
  });
}

function recordLater(): void {
  if (timer.get()) return;
  const late = () =>
    recordCountedDenials().catch((error: unknown) =>
      log().error({ event: "denials-not-recorded", error: describeError(error) }),
    );
  timer.put(setTimeout(() => void late(), WINDOW_MS).unref());
}

async function append(row: Omit<Denial, "rule">, detail: Record<string, unknown>): Promise<void> {
  const { actor, action, target, operationId } = row;
  await getDb().transaction((transaction) =>
    appendLedger(transaction, { actor, action, outcome: "DENIED", target, operationId, detail }),
  );
}
