import { z } from "zod";
import { fieldChange, operationTarget } from "@/lib/domain/change";
import { OPERATION_ACTIONS } from "@/lib/domain/operationStates";
import { PROPOSAL_STATES } from "@/lib/domain/proposalStates";
import { operation } from "./contract";

/** An act that waits for a second person, or did. Times are ISO 8601 UTC. */
export const proposal = z.object({
  id: z.string(),
  target: operationTarget,
  action: z.enum(OPERATION_ACTIONS),
  changes: z.array(fieldChange).min(1),
  /** Empty where the act is given none. */
  reasonCode: z.string(),
  /** The maker's comment; absent once it is erased. */
  comment: z.string().optional(),
  /** Why it needs a second person. */
  why: z.array(z.string()),
  maker: z.object({ id: z.uuid(), name: z.string() }),
  state: z.enum(PROPOSAL_STATES),
  createdAt: z.string(),
  expiresAt: z.string(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  decisionComment: z.string().optional(),
  /** For its maker alone: it has ended, and they have not yet seen how. */
  isNews: z.boolean().optional(),
  /** The operation that carries it out, once it is approved. */
  operation: operation.optional(),
});
export type Proposal = z.infer<typeof proposal>;
