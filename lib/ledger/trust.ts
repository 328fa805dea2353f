import "server-only";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { type CheckpointKeeper, type Finding, keeperFromSettings } from "./checkpoints";

/** Well within the minute in which a replaced or cut ledger must be noticed; two small queries. */
const LOOK_EVERY_MS = 15_000;

interface Guard {
  /** Undefined where the desk keeps no checkpoints. */
  keeper?: CheckpointKeeper;
  /** The newest comparison, done or under way; undefined before the first and after one that failed. */
  comparison?: Promise<Finding>;
  /** Why the head could not be signed in good faith, by the last round. */
  unsignable?: string;
  /** The distrust that was last put into the log. */
  told?: string;
  looking?: boolean;
  timer?: NodeJS.Timeout;
}

// One guard a process: the module graph is evaluated several times in one server.
const holder = globalThis as { countersignLedgerGuard?: Guard };

/** Starts looking after the ledger of this process: now and every 15 seconds. A second call changes nothing. */
export function guardLedger(): void {
  const guard = guardOf();
  if (guard.timer) return;
  if (!guard.keeper) log().warn({ event: "ledger-checkpoints-off", message: OFF });
  guard.timer = setInterval(() => void look(guard), LOOK_EVERY_MS).unref();
  void look(guard);
}

const OFF =
  "No checkpoints are kept: a cut or replaced ledger would go unnoticed. Set LEDGER_CHECKPOINT_FILE and LEDGER_SIGNING_KEY.";

/**
 * Lets a mutation pass only while the ledger is what was vouched for; costs nothing but the first time, when it looks.
 * Throws DeskError AUDIT_UNAVAILABLE; nothing was sent then. Passes where the desk keeps no checkpoints.
 */
export async function requireTrustedLedger(): Promise<void> {
  const distrust = await distrustOf(guardOf()).catch((cause: unknown) => {
    const detail = "The ledger cannot be compared with its checkpoints now. Nothing was sent. Try again shortly.";
    throw new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no", cause });
  });
  if (!distrust) return;
  const detail =
    "The ledger is not what its checkpoints vouch for, so no change is made until that is settled. Nothing was sent. " +
    "Reading goes on. Tell whoever runs the desk.";
  throw new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no" });
}

/** How far the ledger is to be trusted now, compared anew. Throws the driver's error when the database is down. */
export async function ledgerTrust(): Promise<{ checkpoints: boolean } & Finding> {
  const guard = guardOf();
  await compare(guard);
  return { checkpoints: guard.keeper !== undefined, distrust: await distrustOf(guard) };
}

/** Ends looking after the ledger; for tests. */
export function forgetLedgerGuard(): void {
  clearInterval(holder.countersignLedgerGuard?.timer);
  delete holder.countersignLedgerGuard;
}

function guardOf(): Guard {
  return (holder.countersignLedgerGuard ??= { keeper: keeperFromSettings() });
}

async function distrustOf(guard: Guard): Promise<string | undefined> {
  const { distrust } = await (guard.comparison ?? compare(guard));
  return distrust ?? guard.unsignable;
}

function compare(guard: Guard): Promise<Finding> {
  const comparison = guard.keeper?.compare() ?? Promise.resolve({});
  guard.comparison = comparison;
  // One that failed says nothing: whoever asks next compares again.
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
