import { proposalAnswer, proposalParams as params } from "@/lib/approvals/contract";
import { describeProposal } from "@/lib/approvals/read";
import { handle } from "@/lib/auth/handle";

/** `GET /api/approvals/{id}`: one proposal, what can be done about it, and whether what it rests on is still so. */
export const GET = handle({ access: "read-cases", answer: proposalAnswer, params }, async ({ officer, params }) => ({
  body: await describeProposal(officer, params.id),
}));
