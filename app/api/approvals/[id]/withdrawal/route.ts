import { decidedAnswer, proposalParams as params, withdrawal as body } from "@/lib/approvals/contract";
import { withdrawProposal } from "@/lib/approvals/service";
import { handle, onCase } from "@/lib/auth/handle";

/** `POST /api/approvals/{id}/withdrawal`: the maker of the proposal withdraws it. */
export const POST = handle(
  { access: onCase("withdraw-proposal"), answer: decidedAnswer, params, body },
  async ({ officer, params }) => ({
    body: { proposal: await withdrawProposal(officer, params.id) },
  }),
);
