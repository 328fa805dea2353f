import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { meaningOfStatus } from "./statuses";

/** Was the status of this run overridden? The request id of the override is the authoritative mark (handbook 2.1). */
export function isOverridden({ statusOverrideRequestId }: Pick<WorkflowSummary, "statusOverrideRequestId">): boolean {
  return statusOverrideRequestId !== undefined && statusOverrideRequestId !== "";
}

type Overridden = Pick<WorkflowSummary, "status" | "statusOverrideRequestId" | "statusOverrideBy" | "statusOverrideAt">;

/** What is known of an override. `engine` is there only once the execution is loaded: summaries carry no result. */
export interface OverrideStory {
  /** What the engine said, in words; undefined while it is not loaded. */
  engine?: string;
  now: string;
  /** Who, as FrankieOne recorded it; it need not say (handbook 1.6). */
  by?: string;
  /** ISO 8601. */
  at?: string;
  /** The engine's result and the override are the same: the override confirmed it. */
  confirms: boolean;
}

/**
 * Tells an override. In: a summary or an execution, and the engine's `result` if it is known.
 * Out: the story, or undefined when no person has overridden this run.
 */
export function overrideStory(summary: Overridden, result?: string): OverrideStory | undefined {
  if (!isOverridden(summary)) return undefined;
  return {
    engine: result === undefined ? undefined : meaningOfStatus(result).label,
    now: meaningOfStatus(summary.status).label,
    by: summary.statusOverrideBy,
    at: summary.statusOverrideAt,
    confirms: result !== undefined && result === summary.status,
  };
}
