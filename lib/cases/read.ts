import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { getDb } from "@/lib/db/client";
import { DeskError } from "@/lib/errors";
import { getAudit, getIndividual, getOrganizationProfile, getProfile } from "@/lib/frankieone/client";
import { isLimited, scopeOf } from "@/lib/frankieone/scope";
import { etagOf } from "@/lib/frankieone/version";
import { ledgerOfCase } from "@/lib/ledger/read";
import { describeError, log } from "@/lib/log";
import { lookAt } from "@/lib/visits/service";
import { noteClash } from "./clashes";
import type { CaseParams, CaseQuery, LoadedCase, PersonAnswer, TimelineAnswer } from "./contract";
import { type AuditReach, joinTimeline } from "./timeline";

type Reader = Pick<Officer, "id" | "email">;

/**
 * Reads a case in the officer's name: one call to the vendor when the kind of entity is known or it is an individual.
 * Out: the profile with its version and the time of reading. Throws DeskError, NOT_FOUND also where the account may
 * not see it: the vendor does not tell the two apart (handbook 1.9).
 */
export async function readCase(reader: Reader, params: CaseParams, { type }: CaseQuery = {}): Promise<LoadedCase> {
  const caller = { username: reader.email };
  const { serviceProfile, raw } =
    type === "ORGANIZATION"
      ? await getOrganizationProfile(caller, params)
      : await getProfile(caller, params).catch((error: unknown) => {
          if (type === undefined && isNotFound(error)) return getOrganizationProfile(caller, params);
          throw error;
        });
  const [look, samePerson] = await Promise.all([
    lookAt(reader, params, serviceProfile),
    noteClash(params, serviceProfile),
  ]);
  return { serviceProfile, etag: etagOf(raw), loadedAt: new Date().toISOString(), samePerson, ...(look && { look }) };
}

function isNotFound(error: unknown): boolean {
  return error instanceof DeskError && error.code === "NOT_FOUND";
}

/** The person behind a case and their other service profiles; one call to the vendor. Throws DeskError. */
export async function readPerson({ email }: Reader, entityId: string): Promise<PersonAnswer> {
  const { individual, serviceProfiles } = await getIndividual({ username: email }, entityId);
  return { individual, serviceProfiles };
}

/**
 * What happened to a case, by our ledger and by the vendor's audit; one call to the vendor, for
 * officers of limited scope one before it. Where its audit cannot be
 * read the ledger alone is told, and `reach` says so. Throws DeskError when the ledger cannot be read.
 */
export async function readTimeline(reader: Reader, params: CaseParams): Promise<TimelineAnswer> {
  if (isLimited(await scopeOf(reader.email))) await requireVisible(reader, params);
  const [entries, audit] = await Promise.all([readLedgerOf(params), readAudit(reader, params)]);
  return { rows: joinTimeline(audit.events, entries, audit.reach), reach: audit.reach };
}

/** The ledger does not know what is out of an officer's sight; the vendor does. */
async function requireVisible({ email }: Reader, params: CaseParams): Promise<void> {
  const caller = { username: email };
  await getProfile(caller, params).catch((error: unknown) => {
    if (isNotFound(error)) return getOrganizationProfile(caller, params);
    throw error;
  });
}

async function readLedgerOf(params: CaseParams) {
  return ledgerOfCase(getDb(), params).catch((cause: unknown) => {
    throw new DeskError("AUDIT_UNAVAILABLE", { detail: "The ledger cannot be read.", sent: "no", cause });
  });
}

async function readAudit({ email }: Reader, { entityId, serviceName }: CaseParams) {
  try {
    const { events, meta } = await getAudit({ username: email }, { entityId });
    const oldest = events.map(({ timestamp }) => timestamp ?? "").sort()[0];
    const partial = (meta?.total ?? 0) > events.length;
    const reach: AuditReach = partial && oldest ? { kind: "since", at: oldest } : { kind: "all" };
    // An event that names no profile speaks of the entity, and so of this case too; one example spells it `kyc`.
    const here = (name: string | undefined) => !name || name.toLowerCase() === serviceName.toLowerCase();
    return { events: events.filter((event) => here(event.serviceName)), reach };
  } catch (error) {
    log().warn({ event: "audit-unreadable", error: describeError(error) });
    return { events: [], reach: { kind: "unavailable" } satisfies AuditReach };
  }
}
