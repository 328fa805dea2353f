import { decidedAnswer, proposalParams as params, withdrawal as body } from "@/lib/approvals/contract";
import { withdrawProposal } from "@/lib/approvals/service";
import { handle } from "@/lib/http/handler";

/** `POST /api/approvals/{id}/withdrawal`: whoever made the proposal takes it back. */
export const POST = handle({ access: "write-road", params, body }, async ({ officer, params }) => ({
  body: decidedAnswer.parse({ proposal: await withdrawProposal(officer, params.id) }),
}));
