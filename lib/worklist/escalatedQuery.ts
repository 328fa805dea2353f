import { queryOptions } from "@tanstack/react-query";
import { areHintsLive } from "@/lib/fresh/live";
import { holding, request } from "@/lib/http/client";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import type { EscalatedAnswer } from "./contract";

const ESCALATED_EVERY_MS = 5 * 60_000;
/** Where FrankieOne tells of changes. */
const WITH_HINTS_MS = 15 * 60_000;

/** The cases that wait for the officer's approval and how many they are, read every five or fifteen minutes while the page is visible. */
export function escalatedOptions() {
  return queryOptions({
    queryKey: worklistKeys.escalated(),
    queryFn: async ({ signal }) => {
      const answer = holding<EscalatedAnswer>("escalated", "cases");
      return (await request("/api/worklist/escalated", { answer, signal })).data;
    },
    staleTime: ESCALATED_EVERY_MS,
    refetchInterval: () => (areHintsLive() ? WITH_HINTS_MS : ESCALATED_EVERY_MS),
  });
}
