import "server-only";
import { DeskError, type ErrorCode, ERRORS } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Reply } from "@/lib/http/reply";
import type { Operation } from "./contract";
import { type OperationRow, toOperation } from "./operations";
import type { Officer } from "@/lib/domain/officer";
import type { Proposed } from "./perform";
import type { Proposal } from "./proposalContract";
import type { Performed } from "./send";
import { readProposal } from "./shownProposals";
import { isSettled } from "@/lib/domain/operationStates";

/** What the browser receives about a write: the operation, and what the service shows where its outcome is known. */
interface WriteAnswer extends Pick<Performed, "workflowResult"> {
  operation: Operation;
  serviceProfile?: ServiceProfile;
}

/**
 * The answer to the browser about how a write ended. Out: 200 with what the service shows (only for CONFIRMED and
 * SUPERSEDED), or 202 with the operation and where to follow it. Throws DeskError for NOT_SENT, REJECTED and
 * NOT_APPLIED.
 */
export function answerOf({ row, read, workflowResult }: Performed): Reply<WriteAnswer> {
  const operation = toOperation(row);
  if (row.state === "NEEDS_HUMAN" || !isSettled(row.state)) {
    return { status: 202, body: { operation }, location: `/api/operations/${row.id}` };
  }
  if (row.state !== "CONFIRMED" && row.state !== "SUPERSEDED") throw failureOf(row);
  return { body: { operation, serviceProfile: read?.serviceProfile, workflowResult }, etag: read?.etag };
}

/** What the browser receives where the act may have become a proposal instead: then 202, and the proposal's address. */
interface ProposalAnswer {
  operation?: undefined;
  proposal: Proposal;
}

/** As `answerOf`, for acts that a second person may have to decide. */
export async function answerOrProposalOf(
  ended: Performed | Proposed,
  officer: Officer,
): Promise<Reply<WriteAnswer | ProposalAnswer>> {
  if ("row" in ended) return answerOf(ended);
  const { id } = ended.proposal;
  return { status: 202, body: { proposal: (await readProposal(officer, id)).shown }, location: `/api/approvals/${id}` };
}

function failureOf(row: OperationRow): DeskError {
  const facts = { operationId: row.id, upstreamRequestId: row.upstreamRequestId ?? undefined };
  const code = isErrorCode(row.errorCode) ? row.errorCode : "UPSTREAM_ERROR";
  if (row.state === "NOT_SENT") {
    return new DeskError(code, { ...facts, detail: "You can try again.", sent: "no" });
  }
  if (row.state === "NOT_APPLIED") {
    return new DeskError("NOT_APPLIED", {
      ...facts,
      detail: "It was sent, but FrankieOne has no record of it. You can try again.",
      sent: "yes",
    });
  }
  const refused = code === "UPSTREAM_AUTH" ? code : "UPSTREAM_REJECTED";
  const detail = ["It was sent and refused. Nothing was changed.", REFUSALS[row.action]].filter(Boolean).join(" ");
  return new DeskError(refused, { ...facts, detail, sent: "yes" });
}

/** Why the vendor may refuse an act of this kind although the case looked fit for it a moment before (handbook 1.20). */
const REFUSALS: Record<string, string | undefined> = {
  "set-risk-level": "This can happen when no run has completed.",
};

const isErrorCode = (code: string | null): code is ErrorCode => code !== null && code in ERRORS;
