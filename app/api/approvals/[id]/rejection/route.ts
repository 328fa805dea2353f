import { decidedAnswer, decision as body, proposalParams as params } from "@/lib/approvals/contract";
import { rejectProposal } from "@/lib/approvals/service";
import { handle, onCase } from "@/lib/auth/handle";

/** `POST /api/approvals/{id}/rejection`: a second person rejects the override; nothing is sent. */
export const POST = handle(
  { access: onCase("decide-proposal"), answer: decidedAnswer, params, body },
  async ({ officer, params: { id }, body }) => ({
    body: { proposal: await rejectProposal({ officer, id, body }) },
  }),
);
