import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { ledgerUnavailable } from "@/lib/db/unavailable";
import { DeskError } from "@/lib/errors";
import { getAudit, getIndividual, getOrganizationProfile, getProfile } from "@/lib/frankieone/client";
import type { Caller } from "@/lib/frankieone/reads";
import { isLimited, scopeOf } from "@/lib/frankieone/scope";
import { etagOf } from "@/lib/frankieone/version";
import { byMoment } from "@/lib/frankieone/wire/moments";
import { ledgerOfCase } from "@/lib/ledger/read";
import { describeError, log } from "@/lib/log";
import { offerVisit } from "@/lib/visits/service";
import { sendersOf } from "@/lib/writes/audit";
import { noteClash } from "@/lib/writes/clashes";
import type { TimelineAnswer } from "./timelineContract";
import type { CaseParams, CaseQuery, LoadedCase, IndividualAnswer } from "./contract";
import type { AuditReach } from "./timelineContract";
import { joinTimeline } from "./timeline";

/** A case as it was just read; the server always determines whether one person holds both roles. */
type ReadCase = LoadedCase & Required<Pick<LoadedCase, "samePerson">>;

type Reader = Pick<Officer, "id" | "email">;

/**
 * Reads a case in the officer's name: one call to the vendor when the kind of entity is known or it is an individual.
 * Out: the profile with its version and the time of reading. Throws DeskError, NOT_FOUND also where the account may not
 * see it: the vendor does not distinguish the two (handbook 1.9).
 */
export async function readCase(reader: Reader, params: CaseParams, { type }: CaseQuery = {}): Promise<ReadCase> {
  const caller = { username: reader.email };
  const { serviceProfile, raw, requestId } =
    type === "ORGANIZATION"
      ? await getOrganizationProfile(caller, params)
      : await getProfile(caller, params).catch((error: unknown) => {
          if (type === undefined && isNotFound(error)) return getOrganizationProfile(caller, params);
          throw error;
        });
  const [visit, samePerson] = await Promise.all([
    offerVisit(reader, params, serviceProfile),
    noteClash(params, serviceProfile),
  ]);
  const read = { etag: etagOf(raw), loadedAt: new Date().toISOString(), readRequestId: requestId };
  return { serviceProfile, ...read, samePerson, ...(visit && { visit }) };
}

function isNotFound(error: unknown): boolean {
  return error instanceof DeskError && error.code === "NOT_FOUND";
}

/** The person behind a case and their other service profiles; one call to the vendor. Throws DeskError. */
export async function readIndividual({ email }: Reader, entityId: string): Promise<IndividualAnswer> {
  const { individual, serviceProfiles } = await getIndividual({ username: email }, entityId);
  return { individual, serviceProfiles };
}

/**
 * The timeline of a case, from our ledger and the vendor's audit; one call to the vendor, for officers of limited scope
 * one before it. Where its audit cannot be read the ledger alone is shown, and `reach` says so. Throws DeskError when
 * the ledger cannot be read.
 */
export async function readTimeline(reader: Reader, params: CaseParams): Promise<TimelineAnswer> {
  if (isLimited(await scopeOf(reader.email))) await requireVisible({ username: reader.email }, params);
  const [entries, audit] = await Promise.all([
    onRecord(() => ledgerOfCase(getDb(), params)),
    readAudit(reader, params),
  ]);
  const ids = entries.flatMap(({ operationId }) => operationId ?? []);
  const senders = await onRecord(() => sendersOf([...new Set(ids)]));
  return { rows: joinTimeline(audit.events, entries, senders, audit.reach), reach: audit.reach };
}

/** The ledger does not know an officer's scope; the vendor does. Throws DeskError NOT_FOUND for a case out of sight. */
export async function requireVisible(caller: Caller, params: CaseParams): Promise<void> {
  await getProfile(caller, params).catch((error: unknown) => {
    if (isNotFound(error)) return getOrganizationProfile(caller, params);
    throw error;
  });
}

/** What is read of the ledger. Throws DeskError AUDIT_UNAVAILABLE, or DATABASE_UNAVAILABLE. */
export async function onRecord<Read>(read: () => Promise<Read>): Promise<Read> {
  return read().catch((cause: unknown) => {
    throw ledgerUnavailable(cause, "The ledger cannot be read.");
  });
}

async function readAudit({ email }: Reader, { entityId, serviceName }: CaseParams) {
  try {
    const { events, meta } = await getAudit({ username: email }, { entityId });
    const oldest = events.map(({ timestamp }) => timestamp).toSorted(byMoment)[0];
    const partial = (meta?.total ?? 0) > events.length;
    const reach: AuditReach = partial && oldest ? { kind: "since", at: oldest } : { kind: "all" };
    // An event that names no profile is about the entity, and so about this case too; one example spells the service
    // `kyc`.
    const here = (name: string | undefined) => !name || name.toLowerCase() === serviceName.toLowerCase();
    return { events: events.filter((event) => here(event.serviceName)), reach };
  } catch (error) {
    log().warn({ event: "audit-unreadable", error: describeError(error) });
    return { events: [], reach: { kind: "unavailable" } satisfies AuditReach };
  }
}
