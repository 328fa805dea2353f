import { isDeepStrictEqual } from "node:util";
import { decodeTime } from "ulid";
import type { AuditEvent } from "@/lib/frankieone/wire/audit";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { FieldChange, ForeignWrite, OperationTarget, Seen } from "@/lib/domain/change";
import { type SentWrite, isEventOf } from "./reference";

/*
 * Between our read and our PATCH another client of the vendor can still write; nothing can prevent it (handbook 1.10).
 * It can only be reported: at once from the read-back, which shows fields that we did not set, and a little later from
 * the vendor's audit, which also knows of values that ours has overwritten.
 */

/** Clocks of the vendor's machines may differ; what is this much older than our read counts as seen. */
const CLOCK_SLACK_MS = 5_000;
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Request ids sort by the vendor's time only as ULIDs (handbook 4.7); others are ignored. */
const isUlid = (id: string | undefined): id is string => id !== undefined && ULID.test(id);

/**
 * What a read accounts for: the changes the profile itself names and, less some slack, everything up to the read. In:
 * the profile and the vendor's id of the read, a ULID that carries its time.
 */
export function seenIn(profile: ServiceProfile, readId: string | undefined): Seen {
  const { updatedAt, updatedRequestId, workflowSummaries } = profile;
  const overrides = workflowSummaries.map(({ statusOverrideRequestId }) => statusOverrideRequestId);
  const times = [updatedAt, ...workflowSummaries.map(({ statusOverrideAt }) => statusOverrideAt)].map(timeOf);
  if (isUlid(readId)) times.push(decodeTime(readId) - CLOCK_SLACK_MS);
  const latest = Math.max(...times.filter((time) => !Number.isNaN(time)));
  return {
    requestId: [updatedRequestId, ...overrides].filter(isUlid).sort().at(-1),
    at: Number.isFinite(latest) ? new Date(latest).toISOString() : undefined,
  };
}

const timeOf = (iso: string | undefined) => Date.parse(iso ?? "");

/** Stamps that every write leaves, ours included, and what follows from a field we set. */
const STAMPS = ["updatedAt", "updatedBy", "updatedRequestId"];
const FOLLOWS: Record<string, string> = { currentWorkflowName: "currentWorkflowId", riskLevel: "workflowSummaries" };
const OVERRIDE_STAMPS = ["status", "statusOverrideAt", "statusOverrideBy", "statusOverrideRequestId"];

/**
 * The fields of the profile that differ in the read-back although the write did not set them. In: the profile as it
 * came before and after, unparsed, and the write. Out: names of top-level fields.
 */
export function otherFields(
  before: unknown,
  after: unknown,
  { target, changes }: { target: OperationTarget; changes: FieldChange[] },
): string[] {
  const id = target.workflowExecutionId;
  const own = changes.flatMap(({ field }) => (id ? [] : [field, FOLLOWS[field] ?? field]));
  const [was, is] = [withoutOverride(before, id), withoutOverride(after, id)];
  const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
  for (const field of [...STAMPS, ...own]) fields.delete(field);
  return [...fields].filter((field) => !isDeepStrictEqual(was[field], is[field]));
}

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The profile without what our own override changes in it. */
function withoutOverride(profile: unknown, workflowExecutionId: string | undefined): Json {
  if (!isRecord(profile)) return {};
  const summaries = profile.workflowSummaries;
  if (!workflowExecutionId || !Array.isArray(summaries)) return profile;
  return { ...profile, workflowSummaries: summaries.map((each: unknown) => stripped(each, workflowExecutionId)) };
}

function stripped(summary: unknown, workflowExecutionId: string): unknown {
  if (!isRecord(summary) || summary.workflowExecutionId !== workflowExecutionId) return summary;
  return Object.fromEntries(
    Object.entries(summary).filter(([field]) => ![...STAMPS, ...OVERRIDE_STAMPS].includes(field)),
  );
}

/** Events of reads, reports, or steps within a run: they do not change a service profile. */
const NO_CHANGE = new Set(["ENTITY_LOOKUP", "GENERATE_REPORT", "WORKFLOW_EVENT", "CUSTOMER_SETUP", "CUSTOMER_UPDATE"]);

/** Is an event of the audit a change of a service profile? */
export const isChange = ({ type }: AuditEvent) => !NO_CHANGE.has(type ?? "");

/**
 * Who else changed the profile between our read and our write. In: the audit's events of the entity, back to the time of the
 * write, the write, and what its read accounts for. Out: their changes, oldest first, or undefined while the audit
 * does not even show our own.
 */
export function foreignWrites(events: readonly AuditEvent[], write: SentWrite, seen: Seen): ForeignWrite[] | undefined {
  const ours = events.find((event) => isEventOf(event, write));
  if (!ours || !seen.at) return undefined;
  return events
    .filter((event) => isChange(event) && isAbout(event, ours))
    .filter((event) => !isSeen(event, seen) && cameBefore(event, ours))
    .reverse()
    .map(({ source, timestamp, description, descriptionDetails }) => ({
      by: source,
      at: timestamp,
      what: descriptionDetails ?? description,
    }));
}

/** Of another request, about the same profile; what names no profile is about the whole entity. */
function isAbout(event: AuditEvent, ours: AuditEvent): boolean {
  if (event.requestId === ours.requestId) return false;
  if (event.serviceProfileId && ours.serviceProfileId) return event.serviceProfileId === ours.serviceProfileId;
  return !event.serviceName || event.serviceName.toLowerCase() === ours.serviceName?.toLowerCase();
}

/**
 * The vendor's own order of arrival, or the time it took effect: a slow write arrives before a quick one and takes
 * effect after it.
 */
function isSeen({ requestId, timestamp }: AuditEvent, seen: Seen): boolean {
  const isShown = isUlid(requestId) && isUlid(seen.requestId) && requestId <= seen.requestId;
  return isShown || timeOf(timestamp) <= timeOf(seen.at);
}

function cameBefore(event: AuditEvent, ours: AuditEvent): boolean {
  const arrivedBefore = isUlid(event.requestId) && isUlid(ours.requestId) && event.requestId < ours.requestId;
  return arrivedBefore || timeOf(event.timestamp) <= timeOf(ours.timestamp);
}
