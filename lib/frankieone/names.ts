import "server-only";
import { perProcess } from "@/lib/perProcess";
import type { ServiceProfile } from "./wire/serviceProfile";
import { rememberSpelling } from "./spellings";
import { isPlainName, isPlainRun, isSegment } from "./wire/shapes";

/*
 * The vendor names services, workflows and runs as it likes. Names of the usual form are accepted as they are; any
 * other name may be part of an address only if the vendor has sent it, so that no other text ever is.
 */

/** Far more unusual names than an account has; the oldest are forgotten, and looked up again. */
const MOST_KEPT = 10_000;

const kept = perProcess("vendor names", () => new Set<string>());

/** Where a run or a profile is, by the vendor's names. */
export interface NamedPath {
  serviceName?: string;
  workflowName?: string;
  workflowExecutionId?: string;
}

/** Has the vendor sent this name or id? Names of the usual form are not kept. */
export const isNameOfVendor = (name: string): boolean => kept.get().has(name);

/** Remembers the odd names of an answer. */
export function rememberNames({ serviceName, workflowName, workflowExecutionId }: NamedPath): void {
  for (const name of [serviceName, workflowName]) if (name && !isPlainName(name)) keep(name);
  if (workflowExecutionId && !isPlainRun(workflowExecutionId)) keep(workflowExecutionId);
}

/** The same for a profile and all its runs, and how it spells its people. */
export function rememberNamesOfProfile(
  profile: Pick<ServiceProfile, "serviceName" | "workflowSummaries" | "assignee" | "reviewer"> | undefined,
): void {
  if (!profile) return;
  rememberNames({ serviceName: profile.serviceName });
  profile.workflowSummaries.forEach(rememberNames);
  rememberSpelling(profile.assignee);
  rememberSpelling(profile.reviewer);
}

function keep(name: string): void {
  if (!isSegment(name)) return;
  const names = kept.get();
  names.delete(name);
  names.add(name);
  const [oldest = ""] = names;
  if (names.size > MOST_KEPT) names.delete(oldest);
}

/** Which of these names is neither plain nor one the vendor has sent. */
export function unknownIn({ serviceName, workflowName, workflowExecutionId }: NamedPath): keyof NamedPath | undefined {
  const isOdd = (name: string | undefined) => name !== undefined && !isPlainName(name) && !isNameOfVendor(name);
  if (isOdd(serviceName)) return "serviceName";
  if (isOdd(workflowName)) return "workflowName";
  const isRun = workflowExecutionId === undefined || isPlainRun(workflowExecutionId);
  return isRun || isNameOfVendor(workflowExecutionId) ? undefined : "workflowExecutionId";
}

/** Forgets all names; for tests. */
export function forgetNames(): void {
  kept.get().clear();
}
