"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import { Later } from "@/components/ui/Later";
import { SkeletonText } from "@/components/ui/Skeleton";
import { WorkflowRuns } from "@/components/executions/WorkflowRuns";
import { OpenRunsProvider } from "@/components/executions/openRuns";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { ActingProvider, useActing } from "@/components/writes/acting";
import { NextNotice } from "@/components/next/NextNotice";
import { OpenOperations } from "@/components/writes/OpenOperations";
import type { Officer } from "@/lib/domain/officer";
import type { CaseParams, CaseQuery, LoadedCase } from "@/lib/cases/contract";
import { ownersOf } from "@/lib/profiles/owners";
import { isOrganization } from "@/lib/profiles/states";
import { ActionsPanel } from "./ActionsPanel";
import { caseLayout } from "./caseLayout";
import { CaseHeader } from "./CaseHeader";
import { CaseForms } from "./forms/CaseForms";
import { LazyDisclosure } from "@/components/ui/LazyDisclosure";
import type { FoldedTitle } from "./FoldedPart";
import { Subject } from "./Subject";
import { useSeenCase } from "./useSeenCase";

const Timeline = lazy(() => import("./Timeline").then((module) => ({ default: module.Timeline })));

const ChangeNotice = lazy(() => import("./ChangeNotice").then((module) => ({ default: module.ChangeNotice })));
const CaseWatch = lazy(() => import("./CaseWatch"));
const FoldedPart = lazy(() => import("./FoldedPart"));
const LaterNotices = lazy(() => import("./LaterNotices"));
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

/** The page says of itself whether a form is open beside it (caseLayout). */
function CasePage({ children }: { children: ReactNode }) {
  const isOpen = useActing()?.wanted !== undefined;
  return (
    <div className={caseLayout.page} data-form={isOpen || undefined}>
      {children}
    </div>
  );
}

/** FrankieOne gives documents of persons alone (handbook 1.25). */
const OF_PERSON: readonly FoldedTitle[] = ["Documents", "Everything about this person"];
const OF_ORGANISATION: readonly FoldedTitle[] = ["Everything about this organisation"];

/** What is loaded, drawn and read when somebody opens it. */
function FoldedParts({ loaded, params }: Pick<CaseViewProps, "loaded" | "params">) {
  const titles: FoldedTitle[] = [...(isOrganization(loaded.serviceProfile) ? OF_ORGANISATION : OF_PERSON), "Details"];
  return titles.map((title) => (
    <section key={title} aria-label={title} className="folded-off-paper border-t border-line pt-2">
      <LazyDisclosure summary={<h2 className="text-base font-semibold">{title}</h2>}>
        {() => (
          <Suspense fallback={<SkeletonText lines={8} />}>
            <FoldedPart {...{ title, loaded, params }} />
          </Suspense>
        )}
      </LazyDisclosure>
    </section>
  ));
}

/** A case: subject, evidence, actions. A refresh changes what is shown, never what somebody is typing. */
export function CaseView({ loaded, params, query, officer, refreshing, onRefresh, refreshError }: CaseViewProps) {
  const { serviceProfile, loadedAt, samePerson = ownersOf(serviceProfile).samePerson } = loaded;
  const { unseen, acknowledge } = useSeenCase(loaded, officer);
  // What was new when the case was opened stays marked as long as it is open.
  const [since] = useState(loaded.visit?.since);
  const changed = new Set([...(unseen?.changes ?? []), ...(since?.changed ?? [])].map(({ part }) => part));
  const ids = serviceProfile.workflowSummaries.flatMap(({ workflowExecutionId }) => workflowExecutionId ?? []);
  return (
    <ActingProvider params={params} loaded={loaded} officer={officer}>
      <OpenRunsProvider ids={ids}>
        <CasePage>
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
          <Later>
            <LaterNotices params={params} loaded={loaded} officerId={officer.id} />
          </Later>
          {unseen && (
            <Suspense fallback={null}>
              <ChangeNotice unseen={unseen} onSeen={acknowledge} />
            </Suspense>
          )}
          {refreshError && !refreshing && (
            <FailureCallout error={refreshError} what="The latest version of this case" retry={onRefresh} />
          )}
          <div className={caseLayout.zones}>
            <div className={caseLayout.subject}>
              <Subject profile={serviceProfile} params={params} />
            </div>
            <div className={caseLayout.evidence}>
              <WorkflowRuns profile={serviceProfile} params={params} query={query} since={since} />
              <section aria-label="Timeline" className="flex flex-col gap-2">
                <h2 className="text-base font-semibold">Timeline</h2>
                <Later fallback={<SkeletonText lines={5} />}>
                  <Timeline params={params} />
                </Later>
              </section>
              <FoldedParts loaded={loaded} params={params} />
            </div>
            <div className={caseLayout.actions}>
              <ActionsPanel profile={serviceProfile} params={params} samePerson={samePerson} />
            </div>
          </div>
          <CaseForms />
        </CasePage>
      </OpenRunsProvider>
    </ActingProvider>
  );
}
