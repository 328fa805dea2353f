import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import type { RunWorkflow } from "./contract";

/** What the form of a new run holds. */
export interface Running {
  comment: string;
}

/** What a run does, said before it is started (handbook 1.21, 2.3). */
export const WHAT_A_RUN_DOES = "FrankieOne queries the providers again, and charges for it. A run cannot be undone.";

/** What a run leaves as it is. */
export const UNCHANGED_BY_RUNNING = "Earlier results, state, assignee and reviewer stay as they are.";

/** What is wrong with the form. In: whether another person has to approve it, who needs words to go by. */
export function faultsOfRunning({ comment }: Running, isProposed: boolean): Faults<keyof Running> {
  const fault = faultOfText(
    comment,
    isProposed ? "Enter why it has to be run again: another person decides." : undefined,
  );
  return fault ? { comment: fault } : {};
}

/** The body to send. In: an input without faults. */
export const bodyOfRunning = ({ comment }: Running): RunWorkflow => ({ comment: commentOf(comment) });
