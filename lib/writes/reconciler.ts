import "server-only";
import { countInstances } from "@/lib/db/client";
import { sweepDrafts } from "@/lib/drafts/service";
import { shareQuotaAmong } from "@/lib/frankieone/traffic";
import { describeError, log } from "@/lib/log";
import { paced } from "@/lib/pace";
import { recordPolicyOnce } from "@/lib/policy/record";
import { expireProposals } from "./proposals";
import { checkRaces } from "./raceCheck";
import { reconcile } from "./reconcile";

/** Asking for what is due is one query on a small index. */
const EVERY_MS = 5_000;
const holder = globalThis as { countersignReconciler?: NodeJS.Timeout };

/**
 * Starts the steady work of this process, once at start-up and then every five seconds: settles unknown outcomes, takes its
 * share of the vendor's quota among the instances, ends drafts and proposals that have expired. A second call changes nothing.
 */
export function startReconciler(): void {
  if (holder.countersignReconciler) return;
  holder.countersignReconciler = setInterval(() => void runOnce(), paced(EVERY_MS)).unref();
  void runOnce();
}

async function runOnce(): Promise<void> {
  try {
    // A batch is small; go on until nothing is due.
    while ((await reconcile()) > 0);
    while ((await checkRaces()) > 0);
    shareQuotaAmong(await countInstances());
    await recordPolicyOnce();
    await sweepDrafts();
    await expireProposals();
  } catch (error) {
    log().error({ event: "reconciler-failed", error: describeError(error) });
  }
}
