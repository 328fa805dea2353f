import { createContext } from "react";
import type { WorkflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { storeOf } from "@/lib/store";

/** The run whose hits are decided here, and whether it has several; undefined where hits are only shown. */
export interface HitsHere {
  workflowExecutionId: string;
  many: boolean;
}

export const HitsHere = createContext<HitsHere | undefined>(undefined);

/** What is decided of a run whose hits these are; undefined where it has none. */
export function hereIn({ workflowExecutionId = "" }: WorkflowSummary, { length }: { length: number }) {
  return length > 0 ? { workflowExecutionId, many: length > 1 } : undefined;
}

/** Has the page been there long enough for what hits are decided with? The head of the hits says so, which comes later. */
export const areDue = storeOf(false);
