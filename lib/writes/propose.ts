import "server-only";
import { ulid } from "ulid";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { Caller } from "@/lib/frankieone/reads";
import type { AccountScope } from "@/lib/frankieone/scope";
import { findByCanonicalName } from "@/lib/officers/service";
import { getPolicy } from "@/lib/policy/service";
import { digestsOf } from "@/lib/visits/digests";
import { partsOf } from "@/lib/visits/parts";
import type { Act } from "./act";
import { changesOf } from "./changes";
import { readEvidence } from "./evidence";
import type { CaseRead } from "./kinds/kind";
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
  caller: Caller;
  scope: AccountScope;
}

/**
 * Instead of a write: records an act that needs a second person, with digests of what its maker saw. In: the case as it
 * was just read, and why. Throws DeskError SECOND_PERSON_REQUIRED for an act that cannot wait, NOT_POSSIBLE when a
 * proposal for the same run, or for the state of the same case, waits already.
 */
export async function propose(
  { act, officer, key, version, fingerprint, mayPropose, caller, scope }: Proposing,
  read: CaseRead,
  why: string[],
): Promise<ProposalRow> {
  if (!mayPropose) throw new DeskError("SECOND_PERSON_REQUIRED", { detail: why.join(" "), sent: "no" });
  if (act.comment === undefined) throw needsWords();
  const { serviceProfile, raw } = read;
  const changes = changesOf(act, read);
  const reviewer = serviceProfile.reviewer ? await findByCanonicalName(serviceProfile.reviewer) : undefined;
  const createdAt = new Date();
  const proposal = {
    ...{ id: ulid(), makerId: officer.id, idempotencyKey: key, fingerprint },
    ...{
      action: act.action,
      target: act.target,
      changes,
      reasonCode: act.reasonCode ?? NO_REASON,
      comment: act.comment,
      why,
    },
    evidence: await readEvidence(caller, { target: act.target, raw }),
    seen: digestsOf({ ...act.target, officerId: officer.id }, partsOf(serviceProfile)),
    ...{ baselineEtag: version, reviewerId: reviewer?.id, createdAt },
    expiresAt: new Date(createdAt.getTime() + getPolicy().secondPerson.expiresInHours * HOUR_MS),
  };
  const deed = { action: act.action, target: act.target, seenAs: scope };
  return transactAs(officer, deed, (transaction) =>
    recordProposal(transaction, proposal, { id: officer.id, role: officer.role }),
  );
}

/** A second person decides on the words of the first. */
function needsWords(): DeskError {
  const words = "is needed: another person has to approve it";
  return new DeskError("VALIDATION", { detail: `comment: ${words}`, fields: { comment: words }, sent: "no" });
}
