import "server-only";
import { countInstances } from "@/lib/db/client";
import { sweepDrafts } from "@/lib/drafts/service";
import { shareQuotaAmong } from "@/lib/frankieone/traffic";
import { paced } from "@/lib/pace";
import { rousePlans } from "@/lib/bulkReassign/rouse";
import { sweepNames } from "@/lib/bulkReassign/sweep";
import { expireProposals } from "@/lib/writes/proposals";
import { checkRaces } from "@/lib/writes/raceCheck";
import { reconcile } from "@/lib/writes/reconcile";
import { pruneInbox, tellDue } from "@/lib/webhooks/inbox";
import { keepListening } from "@/lib/webhooks/listener";
import { isTakingNotifications } from "@/lib/webhooks/secret";
import { keepStreams } from "@/lib/webhooks/service";
import { every } from "./every";
import { recordPolicyOnce } from "./policyRecord";

/** Asking for what is due is one query on a small index. */
const EVERY_MS = 5_000;

/** A stream says so often that it lives, and ends within so long of its session. */
const BEAT_MS = 15_000;
const PRUNE_MS = 10 * 60_000;

/**
 * Starts the background tasks of every server process. Each task runs on its own: one that fails does not block others.
 * A second call changes nothing.
 */
export function startBackground(): void {
  const soon = paced(EVERY_MS);
  every(soon, "reconcile", untilNothingIsDue(reconcile));
  every(soon, "check-races", untilNothingIsDue(checkRaces));
  every(soon, "share-quota", async () => shareQuotaAmong(await countInstances()));
  every(soon, "record-policy", recordPolicyOnce);
  every(soon, "sweep-drafts", sweepDrafts);
  every(soon, "expire-proposals", expireProposals);
  every(soon, "rouse-plans", rousePlans);
  every(soon, "sweep-plan-names", sweepNames);
  every(PRUNE_MS, "prune-notifications", pruneInbox);
  if (!isTakingNotifications()) return;
  every(EVERY_MS, "listen-for-hints", keepListening);
  every(EVERY_MS, "tell-hints", untilNothingIsDue(tellDue));
  every(BEAT_MS, "keep-streams", keepStreams);
}

/** A batch is small: it repeats until nothing is due. */
function untilNothingIsDue(batch: () => Promise<number>): () => Promise<void> {
  return async () => {
    while ((await batch()) > 0);
  };
}
