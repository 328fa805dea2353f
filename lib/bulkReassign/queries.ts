import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { Plan, PlanAnswer, PlansAnswer, RowsAnswer, RowsQuery } from "./contract";
import { planKeys } from "./keys";
import { isEnded } from "@/lib/domain/planStates";

/** How often a running plan is polled, and its rows: each poll costs our database a query, and the vendor nothing. */
const POLL_MS = 1_000;
const ROWS_POLL_MS = 2_000;
/** The reconciler may take a while over what was sent and is not confirmed yet. */
const OPEN_POLL_MS = 10_000;

export const planReader = holding<PlanAnswer>("plan");

/** How often a plan is polled while it is on the screen; false when it is final. */
export function pollEvery(plan: Plan | undefined): number | false {
  if (plan?.state === "running" || plan?.state === "paused") return POLL_MS;
  if (!plan || !isEnded(plan.state)) return false;
  const { open, "under-way": underWay } = plan.progress.results;
  if (underWay) return POLL_MS;
  return open ? OPEN_POLL_MS : false;
}

/** One plan, read again while it runs. Fails with RequestError. */
export function planOptions(id: string) {
  return queryOptions({
    queryKey: planKeys.one(id),
    queryFn: async ({ signal }) =>
      (await request(`/api/bulk-reassign/${id}`, { answer: planReader, signal })).data.plan,
    refetchInterval: ({ state }) => pollEvery(state.data),
  });
}

/** A page of a plan's cases. In: what is asked for, and the plan as it is known. Fails with RequestError. */
export function planRowsOptions(id: string, query: RowsQuery, plan: Plan | undefined) {
  const answer = holding<RowsAnswer>("rows", "total");
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const params = new URLSearchParams(asked);
  return queryOptions({
    // Read once more when the plan ends, and when its last row does.
    queryKey: planKeys.rows(id, query, `${plan?.state} ${plan?.progress.results["under-way"] ?? 0}`),
    queryFn: async ({ signal }) => (await request(`/api/bulk-reassign/${id}/rows?${params}`, { answer, signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: pollEvery(plan) && ROWS_POLL_MS,
  });
}

/** The latest plans. Fails with RequestError. */
export function plansOptions() {
  return queryOptions({
    queryKey: planKeys.list(),
    queryFn: async ({ signal }) =>
      (await request("/api/bulk-reassign", { answer: holding<PlansAnswer>("plans"), signal })).data.plans,
    refetchInterval: ({ state }) => (state.data?.some((plan) => plan.state === "running") ? 3_000 : false),
  });
}
