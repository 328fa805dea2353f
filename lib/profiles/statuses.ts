import type { WorkflowExecutionState, WorkflowStatus } from "@/lib/frankieone/wire/enums";
import type { Tone } from "@/lib/tone";

export interface Meaning {
  /** The status in a word or two. */
  label: string;
  /** What it means, in a sentence. */
  text: string;
  tone: Tone;
  /** Does a person have to do something? */
  waits: boolean;
  /** False for a value the desk does not know: it is shown as it came, and nothing may be done with it. */
  known: boolean;
}

/** What each status of a workflow says (handbook 2.2, in our words). */
const STATUSES: Record<WorkflowStatus, Omit<Meaning, "known">> = {
  UNCHECKED: {
    label: "Unchecked",
    text: "Not run, or no result. Needs review by a person.",
    tone: "neutral",
    waits: true,
  },
  IN_PROGRESS: { label: "In progress", text: "The run has not finished yet.", tone: "neutral", waits: false },
  REVIEW: {
    label: "Review",
    text: "Needs review by a person.",
    tone: "caution",
    waits: true,
  },
  PASS: { label: "Pass", text: "The customer is accepted.", tone: "good", waits: false },
  FAIL: { label: "Fail", text: "The customer is refused.", tone: "critical", waits: false },
  COMPLETE: {
    label: "Complete",
    text: "Finished without pass or fail.",
    tone: "neutral",
    waits: false,
  },
  INCOMPLETE: {
    label: "Incomplete",
    text: "Finished, but some results are missing.",
    tone: "caution",
    waits: true,
  },
  NEEDS_APPROVAL: {
    label: "Needs approval",
    text: "Stopped until a person approves or rejects.",
    tone: "caution",
    waits: true,
  },
  APPROVED: { label: "Approved", text: "Approved by a person.", tone: "good", waits: false },
  REJECTED: { label: "Rejected", text: "Rejected by a person.", tone: "critical", waits: false },
  BLOCKED: {
    label: "Blocked",
    text: "Blocked. Needs review by a person.",
    tone: "serious",
    waits: true,
  },
  CLEAR: { label: "Clear", text: "No concern in monitoring.", tone: "good", waits: false },
  URGENT: { label: "Urgent", text: "Urgent monitoring alert.", tone: "critical", waits: true },
  MONITOR: { label: "Monitor", text: "Keep monitoring. Needs review by a person.", tone: "caution", waits: true },
};

const STATES: Record<WorkflowExecutionState, { label: string; text: string }> = {
  COMPLETED: { label: "Completed", text: "Finished." },
  CANCELED: { label: "Cancelled", text: "Cancelled before it finished." },
  TERMINATED: { label: "Terminated", text: "Ended from outside." },
  ERROR: { label: "Error", text: "Failed with an error." },
  TIMEOUT: { label: "Timed out", text: "Stopped: it took too long." },
  IN_PROGRESS: { label: "Running", text: "The run has not finished yet." },
};

// Maps, so that a value such as `constructor` finds nothing.
const STATUS_MEANINGS = new Map(
  Object.entries(STATUSES).map(([status, meaning]) => [status, { ...meaning, known: true }]),
);
const STATE_MEANINGS = new Map<string, { label: string; text: string }>(Object.entries(STATES));

const UNKNOWN_TEXT = "Unknown status: it cannot be overridden here.";

/** Reads a status of the vendor. In: the value as it came. Out: its meaning, `known: false` for one that is new to us. */
export function meaningOfStatus(status: string | undefined): Meaning {
  if (status === undefined)
    return { label: "No status", text: "FrankieOne reports no status.", tone: "neutral", waits: false, known: true };
  return (
    STATUS_MEANINGS.get(status) ?? { label: status, text: UNKNOWN_TEXT, tone: "serious", waits: true, known: false }
  );
}

/** Reads the technical state of a run; undefined for one that is not given. */
export function meaningOfExecutionState(state: string | undefined): { label: string; text: string } | undefined {
  if (state === undefined) return undefined;
  return (
    STATE_MEANINGS.get(state) ?? {
      label: state,
      text: "Unknown run state: it cannot be overridden here.",
    }
  );
}

/** May `status` be trusted? Only when the run finished (handbook 2.1); a run that does not say is not trusted either. */
export function isFinished({ workflowExecutionState }: { workflowExecutionState?: string }): boolean {
  return workflowExecutionState === "COMPLETED";
}
