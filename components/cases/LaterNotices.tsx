import OpenProposals from "@/components/approvals/OpenProposals";
import FollowedRuns, { type FollowedRunsProps } from "@/components/executions/FollowedRuns";
import { UnreadNotices } from "./UnreadNotices";

/** What a case tells of at its top a moment after it has opened: what waits for a second person, and runs that are going. */
export default function LaterNotices(props: FollowedRunsProps) {
  return (
    <>
      <UnreadNotices params={props.params} />
      <FollowedRuns {...props} />
      <OpenProposals params={props.params} />
    </>
  );
}
