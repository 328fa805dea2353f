import { humanise, plural } from "@/lib/format";
import type { FieldChange } from "@/lib/domain/change";
import { NOTE } from "@/lib/ledger/actions";
import { wordOfAction, wordOfLedgerOutcome } from "@/lib/ledger/words";
import { meaningOfState } from "@/lib/profiles/states";
import { meaningOfStatus } from "@/lib/profiles/statuses";
import type { Tone } from "@/lib/tone";
import { wordOfValue, wordsOfField } from "@/lib/writes/changeWords";
import type { OurAct, TheirRecord, TimelineRow } from "./timelineContract";

/** What the timeline can be narrowed to. */
export const ENTRY_KINDS = {
  decision: "Decisions",
  assignment: "Assignments",
  state: "Changes of state",
  note: "Notes",
  run: "Workflow runs",
  other: "Other",
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;

/** A row of the timeline as it is read: one sentence, and what belongs to it. */
export interface TimelineEntry {
  kind: EntryKind;
  /** A name, an address, or FrankieOne; undefined where the records name nobody. */
  who?: string;
  what: string;
  /** Only where it did not come to be, or not for certain. */
  outcome?: { label: string; tone: Tone };
  /** The reason's code: the policy has its words. */
  reasonCode?: string;
  /** Once, although both records carry it. */
  comment?: string;
  /** There were words, which have been erased. */
  erased?: boolean;
}

const KINDS: [kind: EntryKind, actions: RegExp, types: RegExp][] = [
  ["decision", /override|proposal|risk-level|decide-hits/, /STATUS_CHANGE|OVERRIDE|DECISION|RESULT_UPDATE/],
  ["assignment", /reassign|policy-violation/, /ASSIGN|REVIEWER/],
  ["state", /change-state/, /STATE/],
  ["note", /^keep-note$/, /^$/],
  ["run", /run-workflow/, /WORKFLOW|STEP|CHECK/],
];

/** Puts a row of the timeline into words. */
export function entryOf({ ours, theirs }: TimelineRow): TimelineEntry {
  if (ours) return entryOfAct(ours, theirs);
  return theirs ? entryOfRecord(theirs) : { kind: "other", what: "Event without a description" };
}

const HAPPENED = new Set(["CONFIRMED", "SUPERSEDED", "DONE"]);

function entryOfAct(act: OurAct, theirs: TheirRecord | undefined): TimelineEntry {
  const { action, outcome, actor, reasonCode, comment, erased } = act;
  const happened = HAPPENED.has(outcome);
  const plain = outcome === "CONFIRMED" || outcome === "DONE" || outcome === "FAULT_FOUND";
  return {
    kind: KINDS.find(([, actions]) => actions.test(action))?.[0] ?? "other",
    who: actor,
    what: (happened && sentenceOf(act, theirs)) || titleOf(act),
    ...(!plain && { outcome: wordOfLedgerOutcome(outcome, action) }),
    reasonCode,
    comment: comment ?? theirs?.comment,
    erased,
  };
}

/** What somebody did, for acts that are done every day. */
function sentenceOf(act: OurAct, theirs: TheirRecord | undefined): string | undefined {
  if (act.action === "run-workflow") return `started a new run of ${theirs?.workflowName ?? "a workflow"}`;
  return act.action === NOTE ? "wrote a note" : (sentenceOfProposal(act) ?? sentenceOfChange(act));
}

/** Proposals whose change is told after them. */
const PROPOSED_CHANGES = new Map([
  ["propose-override", "proposed an override"],
  ["propose-change-state", "proposed a change of state"],
  ["propose-decide-hits", "proposed a decision on hits"],
  ["propose-set-risk-level", "proposed a change of risk level"],
  ["propose-set-monitoring", "proposed a change of monitoring"],
]);

/** The other acts about a proposal: whole sentences. */
const PROPOSAL_ACTS = new Map([
  ["propose-run-workflow", "proposed a new run"],
  ["approve-proposal", "approved the proposal"],
  ["reject-proposal", "rejected the proposal"],
  ["withdraw-proposal", "withdrew the proposal"],
]);

/** What somebody proposed, and what became of it. A field is named only where the act does not name it. */
function sentenceOfProposal({ action, changes }: OurAct): string | undefined {
  const proposed = PROPOSED_CHANGES.get(action);
  if (!proposed) return PROPOSAL_ACTS.get(action);
  const [change, ...more] = changes;
  if (!change) return proposed;
  const isNamed = more.length === 0 && ["status", "state", "riskLevel"].includes(change.field);
  return `${proposed}: ${isNamed ? inLine(change) : wordsOfChanges(changes)}`;
}

function sentenceOfChange({ action, actor, changes }: OurAct): string | undefined {
  const [change] = changes;
  // All hits of one decision are decided alike.
  if (change && action === "decide-hits") {
    const { field, to, about } = change;
    return `decided ${about && changes.length === 1 ? `“${about}”` : plural(changes.length, "hit")}: ${wordOfValue(field, to)}`;
  }
  return change && changes.length === 1 ? SENTENCES.get(action)?.(change, actor) : undefined;
}

type Sentence = (change: FieldChange, actor: string | undefined) => string;

const SENTENCES = new Map<string, Sentence>([
  ["override", (change) => `decided ${inLine(change)}`],
  [
    "change-state",
    ({ field, to }) => (to === "ARCHIVED" ? "archived the case" : `set the state to ${wordOfValue(field, to)}`),
  ],
  ["set-current-workflow", ({ to }) => `changed the workflow label to ${to}`],
  ["set-risk-level", (change) => `set the risk level ${inLine(change)}`],
  ["set-monitoring", (change) => `turned ${wordsOfField(change).label} ${change.to === "ENABLED" ? "on" : "off"}`],
  ["reassign", reassigned],
]);

function reassigned({ field, from, to }: FieldChange, actor: string | undefined): string {
  if (field === "reviewer") return `made ${to} the reviewer`;
  if (to === actor) return from ? `took the case from ${from}` : "took the case";
  return from ? `reassigned the case from ${from} to ${to}` : `assigned the case to ${to}`;
}

/** The act by its name, and what it would have changed. */
function titleOf({ action, changes }: OurAct): string {
  return [wordOfAction(action), wordsOfChanges(changes)].filter(Boolean).join(". ");
}

/** Changes in one line, each from → to: "Risk level: High → Low". */
export function wordsOfChanges(changes: readonly FieldChange[]): string {
  return changes.map((change) => `${wordsOfField(change).label}: ${inLine(change)}`).join("; ");
}

function inLine({ field, from, to }: FieldChange): string {
  return `${from ? wordOfValue(field, from) : wordsOfField({ field }).none} → ${wordOfValue(field, to)}`;
}

function entryOfRecord(record: TheirRecord): TimelineEntry {
  const { type = "", description, failed, comment } = record;
  return {
    kind: KINDS.find(([, , types]) => types.test(type))?.[0] ?? "other",
    who: whoOf(record),
    what:
      runOf(record) ??
      riskOf(record) ??
      (description && inWords(description)) ??
      (type ? humanise(type) : "Event without a description"),
    ...(failed && { outcome: { label: "Failed", tone: "critical" as const } }),
    comment,
  };
}

/** FrankieOne's descriptions hold its enums: those we know are said in words. */
function inWords(description: string): string {
  return description.replace(/\b[A-Z][A-Z_]{3,}\b/g, (word) => {
    const meaning = [meaningOfStatus(word), meaningOfState(word)].find((each) => each?.known);
    return meaning?.label ?? word;
  });
}

const SYSTEM = /^system\b/i;

function whoOf({ source, channel }: TheirRecord): string | undefined {
  if (channel?.toUpperCase() === "SYSTEM" || (source && SYSTEM.test(source))) return "FrankieOne";
  return source?.replace(/^User:/, "");
}

/** The events of runs in words; all but these and risk levels as FrankieOne describes them. */
function runOf({ type, status, workflowName }: TheirRecord): string | undefined {
  if (!workflowName) return undefined;
  const result = status && meaningOfStatus(status).label;
  if (type === "WORKFLOW_COMPLETE") return result ? `ran ${workflowName}: ${result}` : undefined;
  return type === "WORKFLOW_STATUS_CHANGE" && result ? `decided ${workflowName}: ${result}` : undefined;
}

function riskOf({ changes = [] }: TheirRecord): string | undefined {
  const change = changes.find(({ field }) => field === "riskLevel");
  return change && `set the risk level ${inLine(change)}`;
}

/** The last decision on a case, as its records tell it. */
export interface LastDecision {
  at: string;
  who?: string;
  from?: string;
  to?: string;
  reasonCode?: string;
  comment?: string;
}

/** The newest row that changed the status of a run by a person's word. In: the rows, newest first. */
export function lastDecisionOf(rows: readonly TimelineRow[]): LastDecision | undefined {
  const row = rows.find(isDecision);
  if (!row) return undefined;
  const { who, reasonCode, comment } = entryOf(row);
  const change = row.ours?.changes.find(({ field }) => field === "status");
  return { at: row.at, who, from: change?.from, to: change?.to ?? row.theirs?.status, reasonCode, comment };
}

function isDecision({ ours, theirs }: TimelineRow): boolean {
  if (ours) return ours.action === "override" && HAPPENED.has(ours.outcome);
  return theirs?.type === "WORKFLOW_STATUS_CHANGE" && !theirs.failed;
}
