import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import { byMoment } from "@/lib/frankieone/wire/moments";
import type { FieldChange } from "@/lib/domain/change";
import { momentOf } from "@/lib/frankieone/wire/strings";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { isSameUser, splitReference } from "@/lib/writes/reference";
import type { AuditReach, LaneMark, OurAct, TheirRecord, TimelineRow } from "./timelineContract";

/** As whom each operation was sent, by its id. */
export type Senders = ReadonlyMap<string, string>;

/**
 * Our ledger and the vendor's audit as one timeline, newest first. In: the audit events and ledger rows of one case, in
 * any order, the senders of the operations, and how far the audit was read. Out: one row an act, joined on the vendor's
 * request id, else on the reference in a comment of its sender; each record belongs to one act. A row of one record only
 * says why, unless that is as it should be.
 */
export function joinTimeline(
  events: readonly AuditEvent[],
  entries: readonly LedgerEntry[],
  senders: Senders,
  reach: AuditReach = { kind: "all" },
): TimelineRow[] {
  const theirs = groupEvents(events);
  const ours = groupEntries(entries);
  const matches = matchesOf(ours, theirs, senders);
  const taken = new Set([...matches.values()].map(({ row }) => row));
  const actRows = ours.map((act) => rowOfAct(act, matches.get(act), reach));
  const otherRows = theirs.filter((row) => !taken.has(row)).map((row) => rowOfRecord(row, senders));
  return approvalsFirst(
    [...actRows, ...otherRows].sort((one, other) => byMoment(other.at, one.at) || bySequence(one, other)),
  );
}

/** Records of one millisecond are in the order of the ledger. */
function bySequence(one: TimelineRow, other: TimelineRow): number {
  return (other.ours?.sequences[0] ?? 0) - (one.ours?.sequences[0] ?? 0);
}

/**
 * An approval comes before the write it allowed, so it is below it. Ledgers of earlier versions have the two the other
 * way round, a moment apart, which reads as if the write had been sent before it was approved.
 */
function approvalsFirst(rows: TimelineRow[]): TimelineRow[] {
  const place = new Map(rows.map((row, index) => [row.ours?.operationId, index]));
  const placeOf = (row: TimelineRow, index: number) => {
    const allowed = row.ours?.allows === undefined ? undefined : place.get(row.ours.allows);
    return allowed === undefined ? index : Math.max(index, allowed + 0.5);
  };
  return rows
    .map((row, index) => ({ row, at: placeOf(row, index) }))
    .sort((one, other) => one.at - other.at)
    .map(({ row }) => row);
}

/** Map.groupBy needs Node 21. */
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
      changes: sorted.flatMap(changesIn),
      failed: group.some(({ eventStatus }) => eventStatus === "ERROR"),
      further: others.map(({ description, type }) => description ?? type ?? "Event without a description"),
    },
  };
}

/** The level before and after a risk override (handbook 1.24); one of a single factor leaves the level as it is. */
function changesIn({ supplementaryData }: AuditEvent): FieldChange[] {
  const from = supplementaryData?.riskBeforeOverride?.riskLevel;
  const to = supplementaryData?.riskAfterOverride?.level;
  return to !== undefined && to !== from ? [{ field: "riskLevel", from, to }] : [];
}

function isoOf(timestamp: string | undefined): string {
  const moment = momentOf(timestamp);
  return moment === undefined ? "" : new Date(moment).toISOString();
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
      erased: rows.some(({ erased }) => erased) || undefined,
      allows: details.map(({ carriedOutBy }) => carriedOutBy).find((id) => typeof id === "string"),
      reasonCode: details.find(({ reasonCode }) => reasonCode)?.reasonCode,
      rule: details.find(({ rule }) => rule)?.rule,
      problem: rows.map(problemOf).find((problem) => problem !== undefined),
      sequences: rows.map(({ sequence }) => sequence),
    },
  };
}

function problemOf({ sequence, problem }: LedgerEntry): string | undefined {
  return problem && `Ledger row ${sequence} ${problem}.`;
}

interface Match {
  row: TheirRow;
  by: "requestId" | "reference";
}

/** The stronger match first: a record matched by its request id is not matched by a reference again. */
function matchesOf(ours: readonly OurRow[], theirs: readonly TheirRow[], senders: Senders): Map<OurRow, Match> {
  const matches = new Map<OurRow, Match>();
  const taken = new Set<TheirRow>();
  const match = (by: Match["by"], isSame: (one: OurRow, row: TheirRow) => boolean) => {
    for (const one of ours.filter((each) => !matches.has(each))) {
      const row = theirs.find((each) => !taken.has(each) && isSame(one, each));
      if (!row) continue;
      matches.set(one, { row, by });
      taken.add(row);
    }
  };
  match("requestId", ({ requestId }, row) => requestId !== undefined && row.requestId === requestId);
  match("reference", ({ act }, { record }) => act.operationId === record.reference && isBySender(record, senders));
  return matches;
}

/** Does a record carry the reference of an operation together with the name of its sender? */
function isBySender({ reference, source }: TheirRecord, senders: Senders): boolean {
  const sender = reference && senders.get(reference);
  return sender !== undefined && sender !== "" && isSameUser(source, sender);
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

function markOfAct(at: string, { outcome }: OurAct, reach: AuditReach): LaneMark | undefined {
  if (NEVER_THERE.has(outcome)) return undefined;
  if (reach.kind === "unavailable")
    return { alarm: false, text: "Not compared: FrankieOne's audit could not be read." };
  if (reach.kind === "since" && byMoment(at, reach.at) < 0)
    return { alarm: false, text: "Not compared: older than the audit events that were read." };
  if (["SENT", "UNKNOWN"].includes(outcome))
    return { alarm: true, text: "Not in FrankieOne's audit yet. Do not repeat it before it is settled." };
  return {
    alarm: true,
    text: "Not in FrankieOne's audit, which may lag by some seconds. If it stays missing, tell your administrator.",
  };
}

/** An act recorded as not done that the vendor's audit shows nevertheless. */
function contradiction({ outcome }: OurAct): LaneMark | undefined {
  if (!["NOT_SENT", "NOT_APPLIED", "DENIED"].includes(outcome)) return undefined;
  return { alarm: true, text: "FrankieOne's audit shows it although our ledger says it was not saved." };
}

function rowOfRecord({ at, requestId, record }: TheirRow, senders: Senders): TimelineRow {
  return { at, requestId, theirs: record, mark: markOfRecord(record, senders) };
}

function markOfRecord(record: TheirRecord, senders: Senders): LaneMark | undefined {
  const { reference, channel } = record;
  if (reference && !senders.has(reference))
    return { alarm: true, text: "Carries a Countersign reference that this ledger does not hold." };
  if (reference && !isBySender(record, senders))
    return { alarm: true, text: "Carries the reference of an operation that someone else sent: it proves nothing." };
  if (channel?.toUpperCase() === "PORTAL") return { alarm: false, text: "in the FrankieOne portal" };
  return channel?.toUpperCase() === "SYSTEM" ? undefined : { alarm: false, text: "outside Countersign" };
}
