import "server-only";
import { ulid } from "ulid";
import type { Officer } from "@/lib/auth/contract";
import { DeskError } from "@/lib/errors";
import type { ProfileRead } from "@/lib/frankieone/client";
import { findByCanonicalName } from "@/lib/officers/service";
import { getPolicy } from "@/lib/policy/service";
import { digestsOf } from "@/lib/visits/digests";
import { partsOf } from "@/lib/visits/parts";
import type { Act } from "./act";
import { changesOf } from "./changes";
import { evidenceOf } from "./evidence";
import { type ProposalRow, recordProposal } from "./proposals";

const HOUR_MS = 3_600_000;

/** An act on its way, as far as a proposal needs it. */
interface Proposing {
  act: Act;
  officer: Officer;
  key: string;
  version: string;
  fingerprint: string;
  mayPropose: boolean;
}

/**
 * In the place of a write: puts on record what one person alone may not decide, with digests of what they saw. In: the case as
 * it was just read, and why. Throws DeskError SECOND_PERSON_REQUIRED for an act that cannot wait, NOT_POSSIBLE when a
 * proposal for the same run waits already.
 */
export async function propose(
  { act, officer, key, version, fingerprint, mayPropose }: Proposing,
  { serviceProfile, raw }: ProfileRead,
  why: string[],
): Promise<ProposalRow> {
  if (!mayPropose) throw new DeskError("SECOND_PERSON_REQUIRED", { detail: why.join(" "), sent: "no" });
  const [change] = changesOf(act, serviceProfile);
  if (!change) throw new Error("An override changes something");
  const reviewer = serviceProfile.reviewer ? await findByCanonicalName(serviceProfile.reviewer) : undefined;
  const createdAt = new Date();
  const proposal = {
    ...{ id: ulid(), makerId: officer.id, idempotencyKey: key, fingerprint },
    ...{ target: act.target, change, reasonCode: act.reasonCode ?? "", comment: act.comment, why },
    evidence: evidenceOf(raw),
    seen: digestsOf({ ...act.target, officerId: officer.id }, partsOf(serviceProfile)),
    ...{ baselineEtag: version, reviewerId: reviewer?.id, createdAt },
    expiresAt: new Date(createdAt.getTime() + getPolicy().secondPerson.expiresInHours * HOUR_MS),
  };
  return recordProposal(proposal, { id: officer.id, role: officer.role });
}
