import type { ProcessResult } from "@/lib/frankieone/wire/execution";

/** Does a hit of AML screening stand on a sanctions list? In: a process result (handbook 1.17: `sanctionData`). */
export function namesSanction({ supplementaryData }: Pick<ProcessResult, "supplementaryData">): boolean {
  const entries = supplementaryData?.sanctionData;
  return Array.isArray(entries) && entries.length > 0;
}
