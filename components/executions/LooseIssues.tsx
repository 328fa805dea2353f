import { lazy, Suspense } from "react";
import { SkeletonText } from "@/components/ui/Skeleton";
import type { IssueListProps } from "./IssueList";

const IssueList = lazy(() => import("./IssueList").then((module) => ({ default: module.IssueList })));

/** Issues that stand by themselves, which is rare: their code is loaded only where there are any. */
export function LooseIssues(props: IssueListProps) {
  return (
    <Suspense fallback={<SkeletonText lines={2} />}>
      <IssueList {...props} />
    </Suspense>
  );
}
