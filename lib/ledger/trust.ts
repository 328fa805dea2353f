import "server-only";
import { ledgerUnavailable } from "@/lib/db/unavailable";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { perProcess } from "@/lib/perProcess";
import { type CheckpointKeeper, type CheckpointFinding, keeperFromSettings } from "./checkpoints";

/** Well within the minute in which a replaced or cut ledger must be noticed; two small queries. */
const LOOK_EVERY_MS = 15_000;

interface Guard {
  /** Undefined where the desk keeps no checkpoints. */
  keeper?: CheckpointKeeper;
  /** The newest comparison, done or under way; undefined before the first and after one that failed. */
  comparison?: Promise<CheckpointFinding>;
  /** Why the last round could not sign the head. */
  unsignable?: string;
  /** The distrust that was last put into the log. */
  told?: string;
  looking?: boolean;
  timer?: NodeJS.Timeout;
}

const guards = perProcess<Guard>("ledger guard", () => ({ keeper: keeperFromSettings() }));

/** Starts guarding the ledger in this process: now and every 15 seconds. A second call changes nothing. */
export function guardLedger(): void {
  const guard = guards.get();
  if (guard.timer) return;
  if (!guard.keeper) log().warn({ event: "ledger-checkpoints-off", message: OFF });
  guard.timer = setInterval(() => void look(guard), LOOK_EVERY_MS).unref();
  void look(guard);
}

const OFF =
  "No checkpoints are kept: a cut or replaced ledger would go unnoticed. Set LEDGER_CHECKPOINT_FILE and LEDGER_SIGNING_KEY.";

/**
 * Lets a mutation pass only while the ledger matches its checkpoints; costs nothing except the first time, when it
 * compares. Throws DeskError AUDIT_UNAVAILABLE; nothing was sent then. Passes where the desk keeps no checkpoints.
 */
export async function requireTrustedLedger(): Promise<void> {
  const distrust = await distrustOf(guards.get()).catch((cause: unknown) => {
    throw ledgerUnavailable(cause, "The ledger cannot be compared with its checkpoints now. Try again shortly.");
  });
  if (!distrust) return;
  const detail =
    "The ledger does not match its checkpoints, so changes are blocked. " +
    "Reading still works. Contact your administrator.";
  throw new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no" });
}

/** Whether the ledger can be trusted now, compared again. Throws the driver's error when the database is down. */
export async function ledgerTrust(): Promise<{ checkpoints: boolean } & CheckpointFinding> {
  const guard = guards.get();
  await compare(guard);
  return { checkpoints: guard.keeper !== undefined, distrust: await distrustOf(guard) };
}

/**
 * Signs the head now, where checkpoints are kept and anything is new, for an export that is about to be made. Never
 * throws: a head that does not verify is left to the next round, which reports it.
 */
export async function vouchAtOnce(): Promise<void> {
  const guard = guards.get();
  try {
    const { distrust } = await compare(guard);
    if (!distrust) await guard.keeper?.signWhenDue(new Date(), { atOnce: true });
  } catch (error) {
    log().error({ event: "export-not-vouched-for", error: describeError(error) });
  }
}

/** Ends looking after the ledger; for tests. */
export function forgetLedgerGuard(): void {
  clearInterval(guards.take()?.timer);
}

async function distrustOf(guard: Guard): Promise<string | undefined> {
  const { distrust } = await (guard.comparison ?? compare(guard));
  return distrust ?? guard.unsignable;
}

function compare(guard: Guard): Promise<CheckpointFinding> {
  const comparison = guard.keeper?.compare() ?? Promise.resolve({});
  guard.comparison = comparison;
  // A comparison that failed says nothing: the next caller compares again.
  comparison.catch(() => guard.comparison === comparison && delete guard.comparison);
  return comparison;
}

/** One round. Never rejects; what cannot be done now is tried again in the next. */
async function look(guard: Guard): Promise<void> {
  if (!guard.keeper || guard.looking) return;
  guard.looking = true;
  try {
    const { distrust } = await compare(guard);
    if (!distrust) guard.unsignable = (await guard.keeper.signWhenDue()).distrust;
    tell(guard, distrust ?? guard.unsignable);
  } catch (error) {
    log().error({ event: "ledger-look-failed", error: describeError(error) });
  } finally {
    guard.looking = false;
  }
}

function tell(guard: Guard, distrust: string | undefined): void {
  if (distrust && distrust !== guard.told) log().error({ event: "ledger-distrusted", reason: distrust });
  if (!distrust && guard.told) log().warn({ event: "ledger-trusted-again" });
  guard.told = distrust;
}
