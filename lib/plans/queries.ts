import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { Plan, PlanAnswer, PlansAnswer, RowsAnswer, RowsQuery } from "./contract";
import { planKeys } from "./keys";
import { isEnded } from "./states";

/** A running plan is looked at this often, its rows a little less: each costs our database a query, and the vendor nothing. */
const LOOK_MS = 1_000;
const ROWS_LOOK_MS = 2_000;
/** What was sent and is not confirmed yet may take the reconciler a while. */
const OPEN_LOOK_MS = 10_000;

export const planReader = holding<PlanAnswer>("plan");

/** How often a plan is read again while it is looked at; false when it stays as it is. */
export function lookEvery(plan: Plan | undefined): number | false {
  if (plan?.state === "running" || plan?.state === "paused") return LOOK_MS;
  return plan && isEnded(plan.state) && plan.progress.results.open ? OPEN_LOOK_MS : false;
}

/** One plan, read again while it runs. Fails with RequestError. */
export function planOptions(id: string) {
  return queryOptions({
    queryKey: planKeys.one(id),
    queryFn: async ({ signal }) => (await request(`/api/plans/${id}`, { answer: planReader, signal })).data.plan,
    refetchInterval: ({ state }) => lookEvery(state.data),
  });
}

/** A page of a plan's cases. In: what is asked for, and the plan as it is known. Fails with RequestError. */
export function planRowsOptions(id: string, query: RowsQuery, plan: Plan | undefined) {
  const answer = holding<RowsAnswer>("rows", "total");
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const params = new URLSearchParams(asked);
  return queryOptions({
    // Read once more when the plan comes to its end.
    queryKey: planKeys.rows(id, query, plan?.state),
    queryFn: async ({ signal }) => (await request(`/api/plans/${id}/rows?${params}`, { answer, signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery(plan) && ROWS_LOOK_MS,
  });
}

/** The latest plans. Fails with RequestError. */
export function plansOptions() {
  return queryOptions({
    queryKey: planKeys.list(),
    queryFn: async ({ signal }) =>
      (await request("/api/plans", { answer: holding<PlansAnswer>("plans"), signal })).data.plans,
    refetchInterval: ({ state }) => (state.data?.some((plan) => plan.state === "running") ? 3_000 : false),
  });
}
