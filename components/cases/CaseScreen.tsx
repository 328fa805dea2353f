"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Officer } from "@/lib/auth/contract";
import type { CaseParams, CaseQuery, LoadedCase } from "@/lib/cases/contract";
import { caseOptions } from "@/lib/cases/queries";
import { RequestError } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problem";
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
  const [retried, setRetried] = useState(false);
  const [asked, setAsked] = useState(false);
  const refresh = () => {
    setAsked(true);
    void result.refetch().finally(() => setAsked(false));
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

/** The tab bears the name: an officer has many cases open. */
function useTitle(loaded: LoadedCase | undefined): void {
  const name = loaded?.serviceProfile.entityName;
  useEffect(() => {
    if (!name) return;
    const [before, own] = [document.title, `${name} · Countersign`];
    document.title = own;
    // Back at the list it stands over; a page of another address has given its own title by then.
    return () => void (document.title === own && (document.title = before));
  }, [name]);
}
