"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { approvalsOfCaseOptions } from "@/lib/approvals/queries";
import type { CaseParams } from "@/lib/cases/contract";
import { openOperationsOptions } from "@/lib/writes/queries";

/** What waits on a case and could not be read: otherwise the page would look as if nothing waited. */
export function UnreadNotices({ params }: { params: CaseParams }) {
  const lists = [
    { what: "The list of unverified changes", query: useQuery(openOperationsOptions(params)) },
    { what: "The list of proposals", query: useQuery(approvalsOfCaseOptions(params)) },
  ];
  return lists
    .filter(({ query }) => !query.data && query.error)
    .map(({ what, query }) => (
      <div key={what} className="mt-3">
        <FailureCallout error={query.error} what={what} retry={() => void query.refetch()} />
      </div>
    ));
}
