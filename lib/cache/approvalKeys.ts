import type { CasePlace } from "@/lib/domain/place";

/** Names of the cached reads of proposals. */
export const approvalKeys = {
  all: ["approval"] as const,
  view: (view: string) => [...approvalKeys.all, "view", view] as const,
  detail: (id: string) => [...approvalKeys.all, "detail", id] as const,
  ofCase: ({ entityId, serviceName }: CasePlace) => [...approvalKeys.all, "of-case", entityId, serviceName] as const,
};
