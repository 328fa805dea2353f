import type { ApprovalsView } from "./views";

/** Names of the cached reads of proposals. */
export const approvalKeys = {
  all: ["approval"] as const,
  view: (view: ApprovalsView) => [...approvalKeys.all, "view", view] as const,
  detail: (id: string) => [...approvalKeys.all, "detail", id] as const,
  ofCase: ({ entityId, serviceName }: { entityId: string; serviceName: string }) =>
    [...approvalKeys.all, "of-case", entityId, serviceName] as const,
};
