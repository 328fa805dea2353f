import { z } from "zod";
import { entityId, vendorName } from "@/lib/frankieone/wire/identifiers";
import { changedPart } from "@/lib/visits/contract";
import { comment } from "@/lib/writes/comment";
import { fieldChange, operation, operationTarget } from "@/lib/writes/contract";
import { PROPOSAL_STATES } from "@/lib/writes/proposalStates";
import { DECISION_LIMIT, VIEWS } from "./views";

/** An override that waits for a second person, or did. Times are ISO 8601 UTC. */
export const proposal = z.object({
  id: z.string(),
  target: operationTarget,
  change: fieldChange,
  reasonCode: z.string(),
  /** What its maker says; absent once it is erased. */
  comment: z.string().optional(),
  /** Why one person alone may not decide it. */
  why: z.array(z.string()),
  maker: z.object({ id: z.uuid(), name: z.string() }),
  state: z.enum(PROPOSAL_STATES),
  createdAt: z.string(),
  expiresAt: z.string(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  decisionComment: z.string().optional(),
  /** What carries it out, once it is approved. */
  operation: operation.optional(),
});
export type Proposal = z.infer<typeof proposal>;

/** The query of `GET /api/approvals`: one view, or all that wait on one case. */
export const approvalsQuery = z.union([
  z.strictObject({ view: z.enum(VIEWS) }),
  z.strictObject({ entityId, serviceName: vendorName }),
]);
export type ApprovalsQuery = z.infer<typeof approvalsQuery>;

/** Its answer: 50 at most; what waits oldest first, all else newest first. */
export const approvalsAnswer = z.object({ proposals: z.array(proposal) });
export type ApprovalsAnswer = z.infer<typeof approvalsAnswer>;

export const proposalParams = z.strictObject({ id: z.ulid() });

/**
 * The answer of `GET /api/approvals/{id}`: the proposal; why the officer cannot decide or withdraw it (absent: they can); and
 * how the case stands to what its maker saw: what has changed, as far as parts of it can be told apart.
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

/** The answer of a rejection and a withdrawal. */
export const decidedAnswer = z.object({ proposal });
