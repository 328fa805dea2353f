import { z } from "zod";
import { entityId, vendorName } from "@/lib/frankieone/wire/identifiers";
import { deskUlid } from "@/lib/ids";
import { changedPart } from "@/lib/visits/contract";
import { comment } from "@/lib/domain/comment";
import { proposal } from "@/lib/writes/proposalContract";
import { DECISION_LIMIT, VIEWS } from "./views";

/** The query of `GET /api/approvals`: one view; or of one case all that wait, and the officer's own that ended unseen. */
export const approvalsQuery = z.union([
  z.strictObject({ view: z.enum(VIEWS) }),
  z.strictObject({ entityId, serviceName: vendorName }),
]);
export type ApprovalsQuery = z.infer<typeof approvalsQuery>;

/** Its answer: 50 at most; what waits oldest first, all else newest first. */
export const approvalsAnswer = z.object({ proposals: z.array(proposal) });
export type ApprovalsAnswer = z.infer<typeof approvalsAnswer>;

export const proposalParams = z.strictObject({ id: deskUlid });

/**
 * The answer of `GET /api/approvals/{id}`: the proposal; why the officer cannot decide or withdraw it (absent: they
 * can); and how the case compares to what its maker saw: what has changed, as far as it can be named.
 */
export const proposalAnswer = z.object({
  proposal,
  against: z.object({ deciding: z.string().optional(), withdrawing: z.string().optional() }),
  evidence: z.object({ isSame: z.boolean(), changed: z.array(changedPart) }),
});
export type ProposalAnswer = z.infer<typeof proposalAnswer>;

const decisionComment = comment.refine(
  (text) => Array.from(text).length <= DECISION_LIMIT,
  `is longer than ${DECISION_LIMIT} characters`,
);

/** The body of `PATCH /api/approvals/{id}/approval` and of `POST …/rejection`. */
export const decision = z.strictObject({ comment: z.strictObject({ text: decisionComment }) });
export type DecisionBody = z.infer<typeof decision>;

/** The body of `POST /api/approvals/{id}/withdrawal`. */
export const withdrawal = z.strictObject({});

/** The body of `POST /api/approvals/seen`: one proposal, or all of the officer's own without an id. */
export const seenRequest = z.strictObject({ id: deskUlid.optional() });
export type SeenRequest = z.infer<typeof seenRequest>;

/** Its answer: how many the officer has not seen yet. */
export const seenAnswer = z.object({ decided: z.number() });
export type SeenAnswer = z.infer<typeof seenAnswer>;

/** The answer of a rejection and a withdrawal. */
export const decidedAnswer = z.object({ proposal });
