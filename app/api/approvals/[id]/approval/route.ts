import { overrideAnswer } from "@/lib/executions/contract";
import { decision as body, proposalParams as params } from "@/lib/approvals/contract";
import { approveProposal } from "@/lib/approvals/service";
import { handle, onCase } from "@/lib/auth/handle";

/** `PATCH /api/approvals/{id}/approval`: a second person approves the override, and it is sent in their name. */
export const PATCH = handle(
  { access: onCase("decide-proposal", "override"), answer: overrideAnswer, params, body },
  ({ params: { id }, ...call }) => approveProposal({ ...call, id }),
);
