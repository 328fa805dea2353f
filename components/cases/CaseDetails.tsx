import { Details } from "@/components/executions/Details";
import type { LoadedCase } from "@/lib/cases/contract";
import { detailsOf } from "@/lib/executions/details";
import { newestFirst } from "@/lib/profiles/summaries";

/** Only the newest run is unfolded: a case may have a hundred. */
const isOlderRun = (path: string) => /^workflowSummaries\.[1-9]\d*$/.test(path);

/** Every field of the service profile as FrankieOne gave it, for an officer who has to quote one. */
export default function CaseDetails({ loaded: { serviceProfile, readRequestId } }: { loaded: LoadedCase }) {
  const { workflowSummaries, ...profile } = serviceProfile;
  const inOrder = { ...profile, readRequestId, workflowSummaries: newestFirst(workflowSummaries) };
  return <Details group={detailsOf("Service profile", inOrder)} isFolded={isOlderRun} />;
}
