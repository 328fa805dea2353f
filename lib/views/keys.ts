import { worklistKeys } from "@/lib/cache/worklistKeys";

/** Names of the cached reads of saved views. Their counts go stale together with those of the worklist. */
export const viewKeys = {
  list: ["views"] as const,
  counts: () => [...worklistKeys.counts(), "saved"] as const,
};
