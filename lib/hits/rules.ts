import {
  MANUAL_STATUSES,
  type ManualStatus,
  RESULT_CLASSES,
  RESULT_KINDS,
  type ResultKind,
} from "@/lib/frankieone/wire/decisions";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { isHit, kindOfHit } from "@/lib/executions/hits";
import { describeProcessResult } from "@/lib/executions/processResult";
import { wordsOfHits } from "@/lib/executions/undecided";
import { decisionOn } from "@/lib/profiles/decisions";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { isOrganization } from "@/lib/profiles/states";
import { namesSanction } from "@/lib/profiles/sanctions";
import { MOST_HITS } from "./limits";

/** Which kind of decision a result takes, by its class; undefined for what nobody decides. */
export function resultKindOf({ class: ofClass }: Pick<ProcessResult, "class">): ResultKind | undefined {
  return RESULT_KINDS.find((kind) => RESULT_CLASSES[kind].includes(ofClass ?? ""));
}

/** The decisions that a kind of result takes, as the vendor names them. */
export const decisionsOf = (kind: ResultKind): readonly ManualStatus[] => MANUAL_STATUSES[kind];

const TAKEN_BACK = new Set(["MARKED_INVALID", "MARKED_IGNORE"]);

/**
 * Why a result cannot be decided; undefined where it can. A value the desk does not know is shown and left alone. In: whose it is, where
 * that is not for certain an individual.
 */
export function reasonAgainstDeciding(
  result: ProcessResult,
  of: Pick<ServiceProfile, "entityType"> = {},
): string | undefined {
  if (!result.processResultId) return "FrankieOne gives no ID for this hit.";
  const kind = resultKindOf(result);
  // Of an organisation nothing else is documented (handbook 1.25).
  if (!kind || (isOrganization(of) && kind !== "aml"))
    return "This kind of result is decided in the FrankieOne portal.";
  if (TAKEN_BACK.has(result.systemStatus ?? "")) return "FrankieOne has taken this result back.";
  if (!isHit(result)) return "This result needs no decision.";
  return decisionOn(result).isKnown ? undefined : "Its decision is of a kind that Countersign does not know.";
}

/**
 * Why chosen hits cannot be decided together; undefined where they can: alike means one kind, one provider, one name and no
 * sanction.
 */
export function reasonAgainstTogether(hits: readonly ProcessResult[]): string | undefined {
  if (hits.length < 2) return undefined;
  if (hits.length > MOST_HITS) return `At most ${MOST_HITS} hits are decided together.`;
  if (new Set(hits.map(resultKindOf)).size > 1) return "The hits are of different kinds.";
  if (hits.some(namesSanction)) return "A match on a sanctions list must be decided on its own.";
  const providers = new Set(hits.map(({ providerResult }) => providerResult?.name));
  if (providers.size > 1) return "The hits are of different providers.";
  return new Set(hits.map(nameOfHit)).size > 1 ? "The hits name different people." : undefined;
}

const nameOfHit = (hit: ProcessResult) => (titleOf(hit) ?? "").normalize("NFKC").toLowerCase();

const titleOf = (hit: ProcessResult) => describeProcessResult(hit).title;

/** What a hit is about, for recap and record: "PEP match: Jane Doe". */
export function describeHit(hit: ProcessResult): string {
  const [kind = "Finding"] = wordsOfHits([kindOfHit(hit)]);
  const title = titleOf(hit);
  return title && title !== kind ? `${kind}: ${title}` : kind;
}
