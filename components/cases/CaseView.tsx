"use client";

import { lazy, Suspense, useState } from "react";
import { Later } from "@/components/ui/Later";
import { SkeletonText } from "@/components/ui/Skeleton";
import { Evidence } from "@/components/executions/Evidence";
import { OpenRunsProvider } from "@/components/executions/openRuns";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { ActingProvider } from "@/components/writes/acting";
import { NextNotice } from "@/components/worklist/next/NextNotice";
import { OpenOperations } from "@/components/writes/OpenOperations";
import type { Officer } from "@/lib/auth/contract";
import type { CaseParams, CaseQuery, LoadedCase } from "@/lib/cases/contract";
import { ownersOf } from "@/lib/cases/owners";
import { ActPanel } from "./ActPanel";
import { caseLayout } from "./caseLayout";
import { CaseHeader } from "./CaseHeader";
import { ChangeNotice } from "./ChangeNotice";
import { CaseForms } from "./forms/CaseForms";
import { LazyDisclosure } from "./LazyDisclosure";
import { useSeenCase } from "./useSeenCase";
import { Why } from "./Why";

const Timeline = lazy(() => import("./Timeline").then((module) => ({ default: module.Timeline })));

const CaseWatch = lazy(() => import("./CaseWatch"));
const OpenProposals = lazy(() => import("@/components/approvals/OpenProposals"));
const SinceNotice = lazy(() => import("./SinceNotice"));

export interface CaseViewProps {
  loaded: LoadedCase;
  params: CaseParams;
  query: CaseQuery;
  officer: Officer;
  refreshing: boolean;
  onRefresh: () => void;
  /** The last attempt to refresh failed: what is shown is the picture from before. */
  refreshError?: Error;
}

/** The four zones of a case. A refresh changes what is shown, never what somebody is typing. */
export function CaseView({ loaded, params, query, officer, refreshing, onRefresh, refreshError }: CaseViewProps) {
  const { serviceProfile, loadedAt, samePerson = ownersOf(serviceProfile).samePerson } = loaded;
  const { unseen, acknowledge } = useSeenCase(loaded, officer);
  // What was new when the case was opened stays marked as long as it is open.
  const [since] = useState(loaded.look?.since);
  const changed = new Set([...(unseen?.changes ?? []), ...(since?.changed ?? [])].map(({ part }) => part));
  const ids = serviceProfile.workflowSummaries.flatMap(({ workflowExecutionId }) => workflowExecutionId ?? []);
  return (
    <ActingProvider params={params} loaded={loaded} officer={officer}>
      <OpenRunsProvider ids={ids}>
        <div className={caseLayout.page}>
          <CaseHeader
            profile={serviceProfile}
            samePerson={samePerson}
            here={params}
            changed={changed}
            {...{ loadedAt, refreshing, onRefresh }}
            also={
              <Later>
                <CaseWatch params={params} loaded={loaded} officerId={officer.id} />
              </Later>
            }
          />
          <NextNotice here={params} />
          {since && since.changed.length > 0 && (
            <Suspense fallback={<p className="mt-3 h-5" />}>
              <SinceNotice since={since} />
            </Suspense>
          )}
          <OpenOperations params={params} />
          <Suspense fallback={null}>
            <OpenProposals params={params} />
          </Suspense>
          {unseen && <ChangeNotice unseen={unseen} onSeen={acknowledge} />}
          {refreshError && !refreshing && (
            <FailureCallout error={refreshError} what="A newer picture of this case" retry={onRefresh} />
          )}
          <div className={caseLayout.zones}>
            <div className={caseLayout.why}>
              <Why profile={serviceProfile} params={params} since={since} />
            </div>
            <div className={caseLayout.act}>
              <ActPanel profile={serviceProfile} samePerson={samePerson} />
            </div>
            <div className={caseLayout.evidence}>
              <Evidence profile={serviceProfile} params={params} query={query} />
              <section aria-label="Timeline" className="mt-6 border-t border-line pt-2">
                <LazyDisclosure summary={<h2 className="text-base font-semibold">Timeline</h2>}>
                  {() => (
                    <Suspense fallback={<SkeletonText lines={5} />}>
                      <Timeline params={params} />
                    </Suspense>
                  )}
                </LazyDisclosure>
              </section>
            </div>
          </div>
          <CaseForms />
        </div>
      </OpenRunsProvider>
    </ActingProvider>
  );
}
