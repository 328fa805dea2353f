import { queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { TimelineAnswer } from "./timelineContract";
import type { CaseAnswer, CaseParams, CaseQuery, LoadedCase, IndividualAnswer } from "./contract";
import { caseKeys } from "@/lib/cache/caseKeys";

/**
 * What was prefetched or read a moment ago is shown as it is; while it is on the screen it is refreshed in the
 * background.
 */
const FRESH_MS = 30_000;

/** The path of a case in our API. In: its parameters, raw, and what kind of entity it is, where that is known. */
export function casePath({ entityId, serviceName }: CaseParams, { type }: CaseQuery = {}): string {
  const path = `/api/individuals/${encodeURIComponent(entityId)}/serviceprofiles/${encodeURIComponent(serviceName)}`;
  return type ? `${path}?type=${type}` : path;
}

/** The address of a case's page. */
export function caseHref({ entityId, serviceName }: CaseParams, { type }: CaseQuery = {}): string {
  const path = `/cases/${encodeURIComponent(entityId)}/${encodeURIComponent(serviceName)}`;
  return type === "ORGANIZATION" ? `${path}?type=${type}` : path;
}

/** The fragment of a case's address that asks for its notes. */
export const NOTES_FRAGMENT = "#notes";

/** Reading one case: the profile, its version and the time of reading. Fails with RequestError. */
export function caseOptions(params: CaseParams, query: CaseQuery = {}) {
  return queryOptions({
    queryKey: caseKeys.detail(params),
    queryFn: ({ signal }) => loadCase(params, query, signal),
    staleTime: FRESH_MS,
  });
}

async function loadCase(params: CaseParams, query: CaseQuery, signal: AbortSignal): Promise<LoadedCase> {
  const answer = holding<CaseAnswer>("serviceProfile");
  const { data, etag = "" } = await request(casePath(params, query), { answer, signal });
  return { ...data, etag, loadedAt: new Date().toISOString() };
}

/** Reads the person behind a case and their other service profiles; only on demand. */
export function individualOptions(entityId: string) {
  return queryOptions({
    queryKey: caseKeys.person(entityId),
    queryFn: async ({ signal }) => {
      const answer = holding<IndividualAnswer>("serviceProfiles");
      return (await request(`/api/individuals/${encodeURIComponent(entityId)}`, { answer, signal })).data;
    },
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
}

/** Reads the timeline of a case; only when it is opened. */
export function timelineOptions(params: CaseParams) {
  return queryOptions({
    queryKey: caseKeys.timeline(params),
    queryFn: async ({ signal }) => {
      const answer = holding<TimelineAnswer>("rows", "reach");
      return (await request(`${casePath(params)}/timeline`, { answer, signal })).data;
    },
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  });
}
