"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Officer } from "@/lib/domain/officer";
import type { CaseParams, CaseQuery, LoadedCase } from "@/lib/cases/contract";
import { executionKeys } from "@/lib/cache/executionKeys";
import { caseOptions } from "@/lib/cases/queries";
import { caseKeys } from "@/lib/cache/caseKeys";
import { beginningOf } from "@/lib/format";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
import { visibleText } from "@/components/ui/visibleText";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { CaseSkeleton } from "./CaseSkeleton";
import { CaseView } from "./CaseView";

/** Most cases can be shown: what tells of those that cannot is loaded for them alone. */
const CaseFailure = lazy(() => import("./CaseFailure").then((module) => ({ default: module.CaseFailure })));
const CaseNotFound = lazy(() => import("./CaseNotFound").then((module) => ({ default: module.CaseNotFound })));

/** Beside a list only: a document comes with its case, or with the reason why not. */
const CasePreview = lazy(() => import("./CasePreview"));

export interface CaseScreenProps {
  params: CaseParams;
  query: CaseQuery;
  officer: Officer;
  /** Why the server could not read the case, where it tried. */
  failure?: Problem;
}

/** The page of a case: reads it unless the server has, and shows it, or what keeps it from being shown. */
export function CaseScreen({ params, query, officer, failure }: CaseScreenProps) {
  const client = useQueryClient();
  const [retried, setRetried] = useState(false);
  const [asked, setAsked] = useState(false);
  const refresh = () => {
    setAsked(true);
    void client.invalidateQueries({ queryKey: caseKeys.timeline(params) });
    // The evidence on the screen is as old as the case: whoever asks for a newer one means both.
    const evidence = client.refetchQueries({ queryKey: executionKeys.ofCase(params), type: "active" });
    void Promise.all([result.refetch(), evidence]).finally(() => setAsked(false));
  };
  const result = useQuery({ ...caseOptions(params, query), enabled: failure === undefined || retried });
  const retry = () => (retried || failure === undefined ? void result.refetch() : setRetried(true));
  useTitle(result.data);
  if (result.data)
    return (
      <CaseView
        loaded={result.data}
        params={params}
        query={query}
        officer={officer}
        refreshing={asked}
        onRefresh={refresh}
        refreshError={result.error ?? undefined}
      />
    );
  if (result.isFetching)
    return (
      <Suspense fallback={<CaseSkeleton />}>
        <CasePreview params={params} />
      </Suspense>
    );
  const problem = result.error instanceof RequestError ? result.error.problem : failure;
  return problem?.code === "NOT_FOUND" ? <CaseNotFound /> : <CaseFailure problem={problem} retry={retry} />;
}

/** A title is read in a tab: no more of a name is of use there. */
const LONGEST_TITLE = 120;

/** The tab bears the name: an officer has many cases open. */
function useTitle(loaded: LoadedCase | undefined): void {
  const name = loaded && beginningOf(visibleText(nameOfEntity(loaded.serviceProfile)), LONGEST_TITLE);
  useEffect(() => {
    if (!name) return;
    const [before, own] = [document.title, `${name} · Countersign`];
    document.title = own;
    // Restores the title of the list below; a page of another address has set its own title by then.
    return () => void (document.title === own && (document.title = before));
  }, [name]);
}
