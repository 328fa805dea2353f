import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { ApprovalsAnswer, ProposalAnswer } from "./contract";
import { approvalKeys } from "@/lib/cache/approvalKeys";
import type { ApprovalsView } from "./views";

const EVERY_MS = 30_000;
const listed = holding<ApprovalsAnswer>("proposals");

/** The proposals of a view. Fails with RequestError. */
export const approvalsOptions = (view: ApprovalsView) =>
  queryOptions({
    queryKey: approvalKeys.view(view),
    queryFn: async ({ signal }) =>
      (await request(`/api/approvals?view=${view}`, { answer: listed, signal })).data.proposals,
    refetchInterval: EVERY_MS,
  });

/** Those that wait on a case. Fails with RequestError. */
export const approvalsOfCaseOptions = ({ entityId, serviceName }: { entityId: string; serviceName: string }) =>
  queryOptions({
    queryKey: approvalKeys.ofCase({ entityId, serviceName }),
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ entityId, serviceName });
      return (await request(`/api/approvals?${query}`, { answer: listed, signal })).data.proposals;
    },
    refetchInterval: ({ state }) => (state.data?.length ? EVERY_MS : false),
  });

/**
 * One proposal, what can be done about it, and how the case compares to what its maker saw. Fails with RequestError.
 */
export const proposalOptions = (id: string) =>
  queryOptions({
    queryKey: approvalKeys.detail(id),
    queryFn: async ({ signal }) => {
      const answer = holding<ProposalAnswer>("proposal", "against", "evidence");
      return (await request(`/api/approvals/${encodeURIComponent(id)}`, { answer, signal })).data;
    },
    staleTime: 0,
    refetchInterval: EVERY_MS,
  });
