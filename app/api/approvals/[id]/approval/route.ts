import { decision as body, proposalParams as params } from "@/lib/approvals/contract";
import { approveProposal } from "@/lib/approvals/service";
import { handle } from "@/lib/http/handler";

/** `PATCH /api/approvals/{id}/approval`: a second person approves the override, and it is sent in their name. */
export const PATCH = handle({ access: "write-road", params, body }, ({ params: { id }, ...call }) =>
  approveProposal({ ...call, id }),
);
