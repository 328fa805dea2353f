"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { approvalsOfCaseOptions } from "@/lib/approvals/queries";
import type { CaseParams } from "@/lib/cases/contract";
import { openOperationsOptions } from "@/lib/writes/queries";

/** What waits on a case and could not be read: otherwise the page would look as if nothing waited. */
export function UnreadNotices({ params }: { params: CaseParams }) {
  const lists = [
    { what: "The list of unverified changes", ...useQuery(openOperationsOptions(params)) },
    { what: "The list of proposals", ...useQuery(approvalsOfCaseOptions(params)) },
  ];
  return lists
    .filter(({ data, error }) => !data && error)
    .map(({ what, error, refetch }) => (
      <div key={what} className="mt-3">
        <FailureCallout error={error} what={what} retry={() => void refetch()} />
      </div>
    ));
}
