import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { LedgerEntry } from "@/lib/ledger/contract";

/** A change or refusal of ours: all ledger rows of one operation, told as one act. */
export interface OurAct {
  operationId?: string;
  action: string;
  /** The last outcome on record. */
  outcome: string;
  actor?: string;
  changes: { field: string; from?: string; to: string }[];
  comment?: string;
  reasonCode?: string;
  /** Why the desk refused, where it did. */
  rule?: string;
  sequences: number[];
}

/** What FrankieOne's audit says happened in one request: its weightiest event, and how many more there are. */
export interface TheirRecord {
  type?: string;
  description?: string;
  details?: string;
  channel?: string;
  source?: string;
  status?: string;
  workflowName?: string;
  comment?: string;
  reference?: string;
  failed: boolean;
  further: string[];
}

/** Why a row stands in one lane only. `alarm` asks for a look; the others are as they should be. */
export interface LaneMark {
  alarm: boolean;
  text: string;
}

export interface TimelineRow {
  /** ISO 8601 UTC. */
  at: string;
  requestId?: string;
  ours?: OurAct;
  theirs?: TheirRecord;
  /** How the two were matched: by the vendor's request id, or by our reference in the comment alone (weaker). */
  joinedBy?: "requestId" | "reference";
  mark?: LaneMark;
}

/** How much of the vendor's audit was read: all of it, only back to a moment, or nothing because it failed. */
export type AuditReach = { kind: "all" } | { kind: "since"; at: string } | { kind: "unavailable" };

const REFERENCE = /\s*\[ref ([0-9A-HJKMNP-TV-Z]{26})\]\s*$/;

/** Takes our reference off the end of a comment. Out: the officer's words, and the operation's id if there is one. */
export function splitReference(comment: string): { text: string; reference?: string } {
  const found = REFERENCE.exec(comment);
  return found ? { text: comment.slice(0, found.index), reference: found[1] } : { text: comment };
}

/**
 * Our ledger and the vendor's audit as one timeline, newest first. In: the audit events and ledger rows of one case, in
 * any order, and how far the audit was read. Out: one row an act; joined on the vendor's request id, else on the
 * reference in the comment; what stands in one lane only says why.
 */
export function joinTimeline(
  events: readonly AuditEvent[],
  entries: readonly LedgerEntry[],
  reach: AuditReach = { kind: "all" },
): TimelineRow[] {
  const theirs = groupEvents(events);
  const ours = groupEntries(entries);
  const taken = new Set<TheirRow>();
  const actRows = ours.map((act) => {
    const match = findMatch(act, theirs);
    if (match) taken.add(match.row);
    return rowOfAct(act, match, reach);
  });
  const known = new Set(ours.map(({ act }) => act.operationId));
  const otherRows = theirs.filter((row) => !taken.has(row)).map((row) => rowOfRecord(row, known));
  return [...actRows, ...otherRows].sort((one, other) => other.at.localeCompare(one.at));
}

/** Map.groupBy wants Node 21. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item, index: number) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  items.forEach((item, index) => {
    const key = keyOf(item, index);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return [...groups.values()];
}

interface TheirRow {
  at: string;
  requestId?: string;
  record: TheirRecord;
}

interface OurRow {
  at: string;
  requestId?: string;
  act: OurAct;
}

function groupEvents(events: readonly AuditEvent[]): TheirRow[] {
  return groupBy(events, ({ requestId, eventId }, index) => requestId ?? eventId ?? String(index)).map(rowOfEvents);
}

/** Level 1 is the conclusion of a process, 2 a part of it, 3 a detail (handbook 1.24). */
function rowOfEvents(group: AuditEvent[]): TheirRow {
  const sorted = [...group].sort((one, other) => (one.level ?? 3) - (other.level ?? 3));
  const [head, ...others] = sorted as [AuditEvent, ...AuditEvent[]];
  const comment = sorted.find(({ userComment }) => userComment?.text)?.userComment?.text;
  const { text, reference } = comment ? splitReference(comment) : {};
  return {
    at: isoOf(head.timestamp),
    requestId: head.requestId,
    record: {
      type: head.type,
      description: head.description,
      details: head.descriptionDetails,
      channel: head.channel,
      source: head.source,
      status: head.status,
      workflowName: head.workflowName,
      comment: text || undefined,
      reference,
      failed: group.some(({ eventStatus }) => eventStatus === "ERROR"),
      further: others.map(({ description, type }) => description ?? type ?? "Event without a description"),
    },
  };
}

function isoOf(timestamp: string | undefined): string {
  const moment = Date.parse(timestamp ?? "");
  return Number.isNaN(moment) ? "" : new Date(moment).toISOString();
}

function groupEntries(entries: readonly LedgerEntry[]): OurRow[] {
  return groupBy(entries, ({ operationId, sequence }) => operationId ?? `row ${sequence}`).map(rowOfEntries);
}

function rowOfEntries(group: LedgerEntry[]): OurRow {
  const rows = [...group].sort((one, other) => one.sequence - other.sequence);
  const [first, last] = [rows[0], rows.at(-1)] as [LedgerEntry, LedgerEntry];
  const details = rows.map(({ detail }) => detail ?? {});
  return {
    at: first.at,
    requestId: rows.findLast(({ upstreamRequestId }) => upstreamRequestId)?.upstreamRequestId,
    act: {
      operationId: first.operationId,
      action: first.action,
      outcome: last.outcome,
      actor: first.actorName ?? details.find(({ actorName }) => actorName)?.actorName,
      changes: details.find(({ changes }) => changes)?.changes ?? [],
      comment: details.find(({ comment }) => comment)?.comment,
      reasonCode: details.find(({ reasonCode }) => reasonCode)?.reasonCode,
      rule: details.find(({ rule }) => rule)?.rule,
      sequences: rows.map(({ sequence }) => sequence),
    },
  };
}

interface Match {
  row: TheirRow;
  by: "requestId" | "reference";
}

function findMatch({ requestId, act }: OurRow, theirs: readonly TheirRow[]): Match | undefined {
  const byId = requestId ? theirs.find((row) => row.requestId === requestId) : undefined;
  if (byId) return { row: byId, by: "requestId" };
  const byReference = act.operationId ? theirs.find(({ record }) => record.reference === act.operationId) : undefined;
  return byReference && { row: byReference, by: "reference" };
}

function rowOfAct({ at, requestId, act }: OurRow, match: Match | undefined, reach: AuditReach): TimelineRow {
  if (!match) return { at, requestId, ours: act, mark: markOfAct(at, act, reach) };
  const { row, by } = match;
  return {
    at,
    requestId: requestId ?? row.requestId,
    ours: act,
    theirs: row.record,
    joinedBy: by,
    mark: contradiction(act),
  };
}

/** Outcomes after which the vendor cannot have anything on record. */
const NEVER_THERE = new Set(["DENIED", "NOT_SENT", "INTENT", "DONE", "REJECTED", "NOT_APPLIED", "FAULT_FOUND"]);

function markOfAct(at: string, { outcome }: OurAct, reach: AuditReach): LaneMark {
  if (NEVER_THERE.has(outcome))
    return { alarm: false, text: "Only here, as it should be: FrankieOne changed nothing." };
  if (reach.kind === "unavailable")
    return { alarm: false, text: "Not compared: FrankieOne's audit could not be read." };
  if (reach.kind === "since" && at < reach.at)
    return { alarm: false, text: "Not compared: older than the audit events that were read." };
  if (["SENT", "UNKNOWN"].includes(outcome))
    return { alarm: true, text: "Sent, and not in FrankieOne's audit so far. Do not repeat it before it is settled." };
  return { alarm: true, text: "Not in FrankieOne's audit. Its audit may lag by some seconds; if it stays, ask why." };
}

/** An act on record as not done that the vendor's audit shows nevertheless. */
function contradiction({ outcome }: OurAct): LaneMark | undefined {
  if (!["NOT_SENT", "NOT_APPLIED", "DENIED"].includes(outcome)) return undefined;
  return { alarm: true, text: "FrankieOne's audit shows it although our ledger says it was not applied." };
}

function rowOfRecord({ at, requestId, record }: TheirRow, known: ReadonlySet<string | undefined>): TimelineRow {
  return { at, requestId, theirs: record, mark: markOfRecord(record, known) };
}

function markOfRecord({ reference, channel }: TheirRecord, known: ReadonlySet<string | undefined>): LaneMark {
  if (reference && !known.has(reference))
    return { alarm: true, text: "Carries a Countersign reference that this ledger does not hold." };
  if (channel?.toUpperCase() === "PORTAL") return { alarm: false, text: "Done in FrankieOne's own portal." };
  if (channel?.toUpperCase() === "SYSTEM") return { alarm: false, text: "Done by FrankieOne itself." };
  return { alarm: false, text: "Not done through Countersign." };
}
