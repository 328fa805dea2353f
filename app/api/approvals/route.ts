import { approvalsAnswer, approvalsQuery as query } from "@/lib/approvals/contract";
import { listProposals } from "@/lib/approvals/read";
import { handle } from "@/lib/auth/handle";

/** `GET /api/approvals`: the overrides that wait for a second person, or did. */
export const GET = handle({ access: "read-cases", answer: approvalsAnswer, query }, async ({ officer, query }) => ({
  body: { proposals: await listProposals(officer, query) },
}));
