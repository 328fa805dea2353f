import type { ApprovalsView } from "./views";

/** The address of a view of the proposals, with one of them open where it is named. */
export function approvalsHref({ view = "waiting", id }: { view?: ApprovalsView; id?: string } = {}): string {
  const query = new URLSearchParams({ ...(view !== "waiting" && { view }), ...(id && { proposal: id }) }).toString();
  return query ? `/approvals?${query}` : "/approvals";
}
