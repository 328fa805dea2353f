import "server-only";
import { describeError, log } from "@/lib/log";
import { reconcile } from "./reconcile";

/** Asking for what is due is one query on a small index. */
const EVERY_MS = 5_000;
const holder = globalThis as { countersignReconciler?: NodeJS.Timeout };

/** Starts the reconciler of this process: once at start-up, then every five seconds. A second call changes nothing. */
export function startReconciler(): void {
  if (holder.countersignReconciler) return;
  holder.countersignReconciler = setInterval(() => void runOnce(), EVERY_MS).unref();
  void runOnce();
}

async function runOnce(): Promise<void> {
  try {
    // A batch is small; go on until nothing is due.
    while ((await reconcile()) > 0);
  } catch (error) {
    log().error({ event: "reconciler-failed", error: describeError(error) });
  }
}
