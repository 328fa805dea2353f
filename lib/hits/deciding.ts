import type { FieldChange } from "@/lib/domain/change";
import { fieldOfHit } from "@/lib/domain/changedFields";
import type { ManualStatus, ResultKind } from "@/lib/frankieone/wire/decisions";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import type { Policy } from "@/lib/policy/contract";
import { hitReasonsFor } from "@/lib/policy/hitReasons";
import { decisionOn } from "@/lib/profiles/decisions";
import { answersOf, type HitAnswer } from "./answers";
import type { DecideHits } from "./contract";
import { decisionsOf, describeHit } from "./rules";

/** What the form holds. */
export interface Deciding {
  manualStatus: ManualStatus | "";
  reasonCode: string;
  comment: string;
}

/** What the form opens with. In: the answer of the button or key; only one with a single decision chooses it. */
export function decidingFrom(kind: ResultKind, answer: HitAnswer | undefined): Deciding {
  const [only, ...more] = answersOf(kind).find((each) => each.answer === answer)?.decisions ?? [];
  return { manualStatus: only && more.length === 0 ? only : "", reasonCode: "", comment: "" };
}

const fits = (policy: Policy, reasonCode: string, decision: ManualStatus) =>
  hitReasonsFor(policy, decision).some(({ code }) => code === reasonCode);

/** Chooses a decision; a reason that does not go with it is taken back. In: the policy, once it is loaded. */
export function withDecision(input: Deciding, manualStatus: ManualStatus, policy: Policy | undefined): Deciding {
  const stays = policy === undefined || fits(policy, input.reasonCode, manualStatus);
  return { ...input, manualStatus, reasonCode: stays ? input.reasonCode : "" };
}

/** Have all of these hits this decision already? */
export const isDecidedSo = (hits: readonly ProcessResult[], manualStatus: string) =>
  hits.every((hit) => hit.manualStatus === manualStatus);

/** What is wrong with the form, by field. In: the hits as the officer saw them, and the policy once it is loaded. */
export function faultsOfDeciding(
  input: Deciding,
  { kind, hits }: { kind: ResultKind; hits: readonly ProcessResult[] },
  policy: Policy | undefined,
): Faults<keyof Deciding> {
  const { manualStatus, reasonCode } = input;
  const faults: Faults<keyof Deciding> = {};
  const comment = faultOfText(input.comment, "Enter your rationale.");
  if (!manualStatus || !decisionsOf(kind).includes(manualStatus)) faults.manualStatus = "Choose a decision.";
  else if (isDecidedSo(hits, manualStatus)) faults.manualStatus = "This is already the decision.";
  if (!reasonCode) faults.reasonCode = "Choose a reason.";
  else if (manualStatus && policy && !fits(policy, reasonCode, manualStatus))
    faults.reasonCode = "This reason does not go with the decision you chose.";
  if (comment) faults.comment = comment;
  return faults;
}

/** The body to send, or undefined while something is missing. */
export function bodyOfDeciding(
  { manualStatus, reasonCode, comment }: Deciding,
  hits: readonly ProcessResult[],
): DecideHits | undefined {
  const text = commentOf(comment);
  if (!manualStatus || !reasonCode || !text) return undefined;
  const processResults = hits.flatMap(({ processResultId }) => processResultId ?? []);
  return { processResults, manualStatus, reasonCode, comment: text };
}

/** Every hit from → to, for the recap. */
export function changesOfDeciding(hits: readonly ProcessResult[], to: ManualStatus | ""): FieldChange[] {
  if (!to) return [];
  return hits.map((hit) => ({
    field: fieldOfHit(hit.processResultId ?? ""),
    from: hit.manualStatus ?? undefined,
    to,
    about: describeHit(hit),
  }));
}

/** A hit that is another than the one seen, in words, and who changed it where FrankieOne says so. */
export interface ChangedHit {
  about: string;
  text: string;
  by?: string;
  at?: string;
}

/**
 * Which hits are others now than when the officer looked, each by name; all of them where only what the desk does not know has changed.
 * In: as seen, and as they are.
 */
export function changedHits(seen: readonly ProcessResult[], now: readonly ProcessResult[]): ChangedHit[] {
  const pairs = now.map((hit) => ({ hit, before: seen.find((each) => each.processResultId === hit.processResultId) }));
  const changed = pairs.filter(({ hit, before }) => JSON.stringify(before) !== JSON.stringify(hit));
  return (changed.length > 0 ? changed : pairs).map(({ hit, before = hit }) => {
    const [from, to] = [decisionOn(before).label, decisionOn(hit).label];
    const about = describeHit(hit);
    const text = from === to ? `${about}: its details` : `${about}: ${from} → ${to}`;
    return { about, text, by: hit.updatedBy, at: hit.updatedAt };
  });
}
