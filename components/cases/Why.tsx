import { lazy, Suspense } from "react";
import { Callout } from "@/components/ui/Callout";
import { Disclosure } from "@/components/ui/Disclosure";
import { SkeletonText } from "@/components/ui/Skeleton";
import { plural } from "@/lib/format";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { issuesOfCase } from "@/lib/cases/issues";
import { isOrganization } from "@/lib/cases/states";
import { latestOfEachWorkflow } from "@/lib/cases/summaries";
import type { CaseParams } from "@/lib/cases/contract";
import type { SinceLastVisit } from "@/lib/visits/contract";
import { IssueList } from "./IssueList";
import { LazyDisclosure } from "./LazyDisclosure";

const Person = lazy(() => import("./Person").then((module) => ({ default: module.Person })));
const OtherProfiles = lazy(() => import("./Person").then((module) => ({ default: module.OtherProfiles })));

export interface WhyProps {
  profile: ServiceProfile;
  params: CaseParams;
  /** What is new since the officer last looked. */
  since?: SinceLastVisit;
}

/** Why the case is here: its open issues, gravest first; and, on demand, who the person is and what else is theirs. */
export function Why({ profile, params, since }: WhyProps) {
  const { open, cleared, earlier } = issuesOfCase(profile);
  const outdated = latestOfEachWorkflow(profile.workflowSummaries).some(
    ({ riskAssessment }) => riskAssessment?.isOutdated === true,
  );
  return (
    <section aria-label="Why" className="flex flex-col gap-3">
      <h2 className="text-base font-semibold">
        {open.length > 0 ? plural(open.length, "open issue") : "No open issues"}
      </h2>
      {outdated && (
        <Callout tone="caution" title="The risk assessment is outdated">
          Factors have changed since it was made. Run the workflow again before you rely on it.
        </Callout>
      )}
      {open.length > 0 && <IssueList issues={open} since={since} />}
      {open.length === 0 && profile.workflowSummaries.length > 0 && (
        <p className="text-ink-muted">The latest runs raised nothing that is still open.</p>
      )}
      <div>
        {cleared.length > 0 && (
          <Disclosure summary={`${cleared.length} cleared`}>
            <IssueList issues={cleared} />
          </Disclosure>
        )}
        {earlier.length > 0 && (
          <Disclosure summary={`${earlier.length} from earlier runs`}>
            <IssueList issues={earlier} />
          </Disclosure>
        )}
        {!isOrganization(profile) && (
          <>
            <LazyDisclosure summary="Person">
              {() => (
                <Suspense fallback={<SkeletonText lines={4} />}>
                  <Person entityId={params.entityId} />
                </Suspense>
              )}
            </LazyDisclosure>
            <LazyDisclosure summary="Other profiles of this person">
              {() => (
                <Suspense fallback={<SkeletonText lines={4} />}>
                  <OtherProfiles params={params} />
                </Suspense>
              )}
            </LazyDisclosure>
          </>
        )}
      </div>
    </section>
  );
}
