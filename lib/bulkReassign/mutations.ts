import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "@/lib/http/client";
import { ONCE } from "@/lib/writes/sending";
import type { NewPlan, Plan } from "./contract";
import { planKeys } from "./keys";
import { planReader } from "./queries";

/**
 * What a lead does with a plan. Requests that make a plan carry its future id as the key, so that sending one twice
 * makes one plan.
 */
export type PlanAct =
  | { act: "make"; key: string; asked: NewPlan }
  | { act: "retry" | "undo"; id: string; key: string }
  | { act: "confirmation"; id: string; text: string }
  | { act: "pause" | "resumption" | "cancellation"; id: string };

/** Does something with a plan. Out: the plan it is about from then on. Fails with RequestError. */
export function usePlanAct() {
  const client = useQueryClient();
  return useMutation({
    ...ONCE,
    mutationFn: async (act: PlanAct): Promise<Plan> => {
      const { path, ...sending } = requestOf(act);
      return (await request(path, { method: "POST", ...sending, answer: planReader })).data.plan;
    },
    onSuccess: (plan) => {
      client.setQueryData(planKeys.one(plan.id), plan);
      return client.invalidateQueries({ queryKey: planKeys.all });
    },
    onError: () => client.invalidateQueries({ queryKey: planKeys.all }),
  });
}

function requestOf(act: PlanAct) {
  if (act.act === "make") return { path: "/api/bulk-reassign", body: act.asked, idempotencyKey: act.key };
  const path = `/api/bulk-reassign/${act.id}/${act.act}`;
  if (act.act === "confirmation") return { path, body: { comment: { text: act.text } } };
  return { path, body: {}, ...("key" in act && { idempotencyKey: act.key }) };
}
