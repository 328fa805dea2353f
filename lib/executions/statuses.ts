import type { WorkflowExecutionState, WorkflowStatus } from "@/lib/frankieone/wire/enums";

/** How a thing stands, for colour and icon together with its word; the same words as the tones of `components/ui`. */
export type Tone = "neutral" | "good" | "caution" | "serious" | "critical" | "info";

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
    text: "Never run, or the result was not written back.",
    tone: "neutral",
    waits: false,
  },
  IN_PROGRESS: { label: "In progress", text: "The run is still going on. Wait for it.", tone: "neutral", waits: false },
  REVIEW: {
    label: "Review",
    text: "A person has to look: the issues and the risk say why.",
    tone: "caution",
    waits: true,
  },
  PASS: { label: "Pass", text: "The recommendation is to accept.", tone: "good", waits: false },
  FAIL: { label: "Fail", text: "The recommendation is to refuse.", tone: "critical", waits: false },
  COMPLETE: {
    label: "Complete",
    text: "Finished; this workflow neither passes nor fails anyone.",
    tone: "neutral",
    waits: false,
  },
  INCOMPLETE: {
    label: "Incomplete",
    text: "Finished without all results. Correct the data and run it again.",
    tone: "caution",
    waits: true,
  },
  NEEDS_APPROVAL: {
    label: "Needs approval",
    text: "Stopped until a person approves or rejects; after an approval the workflow is run again.",
    tone: "caution",
    waits: true,
  },
  APPROVED: { label: "Approved", text: "A person approved it outside the engine.", tone: "good", waits: false },
  REJECTED: { label: "Rejected", text: "A person rejected it outside the engine.", tone: "critical", waits: false },
  BLOCKED: {
    label: "Blocked",
    text: "Kept from finishing, by a blocklist or a duplicate for instance. A person has to look.",
    tone: "serious",
    waits: true,
  },
  CLEAR: { label: "Clear", text: "Monitoring raised nothing.", tone: "good", waits: false },
  URGENT: { label: "Urgent", text: "Monitoring found something that cannot wait.", tone: "critical", waits: true },
  MONITOR: { label: "Monitor", text: "Keep watching; a person decides.", tone: "caution", waits: true },
};

const STATES: Record<WorkflowExecutionState, { label: string; text: string }> = {
  COMPLETED: { label: "Completed", text: "The run finished." },
  CANCELED: { label: "Cancelled", text: "The run was cancelled before it finished." },
  TERMINATED: { label: "Terminated", text: "The run was ended from outside." },
  ERROR: { label: "Error", text: "The run broke off with an error." },
  TIMEOUT: { label: "Timed out", text: "The run took too long and was given up." },
  IN_PROGRESS: { label: "Running", text: "The run is still going on." },
};

// Maps, so that a value such as `constructor` finds nothing.
const STATUS_MEANINGS = new Map(
  Object.entries(STATUSES).map(([status, meaning]) => [status, { ...meaning, known: true }]),
);
const STATE_MEANINGS = new Map<string, { label: string; text: string }>(Object.entries(STATES));

const UNKNOWN_TEXT = "Countersign does not know this status; overriding it is disabled.";

/** Reads a status of the vendor. In: the value as it came. Out: its meaning, `known: false` for one that is new to us. */
export function meaningOfStatus(status: string | undefined): Meaning {
  if (status === undefined)
    return { label: "No status", text: "FrankieOne names none.", tone: "neutral", waits: false, known: true };
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
      text: "Countersign does not know this run state; overriding is disabled.",
    }
  );
}

/** May `status` be trusted? Only when the run finished (handbook 2.1); a run that does not say is not trusted either. */
export function isFinished({ workflowExecutionState }: { workflowExecutionState?: string }): boolean {
  return workflowExecutionState === "COMPLETED";
}
