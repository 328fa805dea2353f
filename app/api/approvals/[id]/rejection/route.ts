import { decidedAnswer, decision as body, proposalParams as params } from "@/lib/approvals/contract";
import { rejectProposal } from "@/lib/approvals/service";
import { handle } from "@/lib/http/handler";

/** `POST /api/approvals/{id}/rejection`: a second person rejects the override; nothing is sent. */
export const POST = handle({ access: "write-road", params, body }, async ({ officer, params: { id }, body }) => ({
  body: decidedAnswer.parse({ proposal: await rejectProposal({ officer, id, body }) }),
}));
