import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { Reply } from "@/lib/http/reply";
import { hitReasonsFor } from "@/lib/policy/hitReasons";
import { getPolicy } from "@/lib/policy/service";
import type { Act } from "@/lib/writes/act";
import { answerOrProposalOf } from "@/lib/writes/answer";
import type { CaseRead } from "@/lib/writes/kinds/kind";
import { performOrPropose } from "@/lib/writes/perform";
import type { DecideHits, DecideHitsAnswer, DecideHitsTarget } from "./contract";
import { decisionsOf, describeHit, reasonAgainstDeciding, reasonAgainstTogether, resultKindOf } from "./rules";

interface DecideCall {
  officer: Officer;
  headers: Headers;
  params: DecideHitsTarget;
  body: DecideHits;
}

/**
 * Decides hits (updateAML and its siblings), or proposes the decision where a second person has to decide. Out: the reply
 * of the route. Throws DeskError when the decision makes no sense, is not allowed, or was not made.
 */
export async function decideHits({ officer, headers, params, body }: DecideCall): Promise<Reply<DecideHitsAnswer>> {
  return answerOrProposalOf(await performOrPropose(actOfDeciding(params, body), { officer, headers }), officer);
}

/** A decision on hits as the road takes it. Throws DeskError VALIDATION for a decision or reason that cannot be. */
export function actOfDeciding(target: DecideHitsTarget, body: DecideHits): Act {
  const { resultKind } = target;
  const { processResults, manualStatus, reasonCode } = body;
  if (!decisionsOf(resultKind).includes(manualStatus))
    throw invalid("manualStatus", `is no decision on ${resultKind} results`);
  if (!hitReasonsFor(getPolicy(), manualStatus).some(({ code }) => code === reasonCode))
    throw invalid("reasonCode", `does not go with ${manualStatus}`);
  return {
    action: "decide-hits",
    target,
    payload: { kind: "hits", resultKind, processResults, manualStatus },
    comment: body.comment.text,
    reasonCode,
    describeHit,
    check: (read) => requireDecidable(read, target, body),
  };
}

function invalid(field: string, message: string): DeskError {
  return new DeskError("VALIDATION", { detail: `${field}: ${message}`, fields: { [field]: message }, sent: "no" });
}

/** The hits as they were just read, under the lock. */
function requireDecidable({ results = [] }: CaseRead, { resultKind }: DecideHitsTarget, body: DecideHits): void {
  const { processResults: ids, manualStatus } = body;
  const hits = results
    .map(({ processResult }) => processResult)
    .filter(({ processResultId = "" }) => ids.includes(processResultId));
  for (const hit of hits) {
    const reason = resultKindOf(hit) === resultKind ? reasonAgainstDeciding(hit) : OTHER_KIND;
    if (reason) throw notPossible(hit, reason);
    // It would be sent and not be on record, since nothing of it would change.
    if (hit.manualStatus === manualStatus) throw notPossible(hit, "It already has this decision.");
  }
  const together = reasonAgainstTogether(hits);
  if (together) throw new DeskError("NOT_POSSIBLE", { detail: together, sent: "no" });
}

const OTHER_KIND = "It is a result of another kind.";

const notPossible = (hit: ProcessResult, reason: string) =>
  new DeskError("NOT_POSSIBLE", { detail: `${describeHit(hit)}: ${reason}`, sent: "no" });
