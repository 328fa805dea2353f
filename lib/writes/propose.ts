import "server-only";
import { ulid } from "ulid";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { ProfileRead } from "@/lib/frankieone/client";
import type { AccountScope } from "@/lib/frankieone/scope";
import { findByCanonicalName } from "@/lib/officers/service";
import { getPolicy } from "@/lib/policy/service";
import { digestsOf } from "@/lib/visits/digests";
import { partsOf } from "@/lib/visits/parts";
import type { Act } from "./act";
import { changesOf } from "./changes";
import { evidenceOf } from "./evidence";
import { NO_REASON, type ProposalRow, recordProposal } from "./proposals";
import { transactAs } from "./transactAs";

const HOUR_MS = 3_600_000;

/** The parts of an act that a proposal needs. */
interface Proposing {
  act: Act;
  officer: Officer;
  key: string;
  version: string;
  fingerprint: string;
  mayPropose: boolean;
  scope: AccountScope;
}

/**
 * Instead of a write: records an act that needs a second person, with digests of what its maker saw. In: the case as it
 * was just read, and why. Throws DeskError SECOND_PERSON_REQUIRED for an act that cannot wait, NOT_POSSIBLE when a
 * proposal for the same run, or for the state of the same case, waits already.
 */
export async function propose(
  { act, officer, key, version, fingerprint, mayPropose, scope }: Proposing,
  { serviceProfile, raw }: ProfileRead,
  why: string[],
): Promise<ProposalRow> {
  if (!mayPropose) throw new DeskError("SECOND_PERSON_REQUIRED", { detail: why.join(" "), sent: "no" });
  const [change] = changesOf(act, serviceProfile);
  if (!change) throw new Error("What is proposed changes something");
  const reviewer = serviceProfile.reviewer ? await findByCanonicalName(serviceProfile.reviewer) : undefined;
  const createdAt = new Date();
  const proposal = {
    ...{ id: ulid(), makerId: officer.id, idempotencyKey: key, fingerprint },
    ...{ target: act.target, change, reasonCode: act.reasonCode ?? NO_REASON, comment: act.comment, why },
    evidence: evidenceOf(raw),
    seen: digestsOf({ ...act.target, officerId: officer.id }, partsOf(serviceProfile)),
    ...{ baselineEtag: version, reviewerId: reviewer?.id, createdAt },
    expiresAt: new Date(createdAt.getTime() + getPolicy().secondPerson.expiresInHours * HOUR_MS),
  };
  const deed = { action: act.action, target: act.target, seenAs: scope };
  return transactAs(officer, deed, (transaction) =>
    recordProposal(transaction, proposal, { id: officer.id, role: officer.role }),
  );
}
