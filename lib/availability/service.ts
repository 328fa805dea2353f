import "server-only";
import { eq, inArray } from "drizzle-orm";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { failingClosed } from "@/lib/db/failingClosed";
import { endOfDay } from "@/lib/days";
import { getDb, type Queryable } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { isWithin } from "@/lib/directory/rules";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import type { ListedOfficer } from "@/lib/officers/contract";
import { findById, listOfficers } from "@/lib/officers/service";
import type { Absence } from "./contract";
import { faultOfCover, faultOfDay } from "./rules";

/**
 * Says until which day an officer is away and who covers, or that they are back; on record. In: who says it, about
 * whom. Out: the officers of the desk after it. A day ends in the absent officer's time zone. Throws DeskError
 * VALIDATION, FORBIDDEN, NOT_FOUND for who does not work here, DATABASE_UNAVAILABLE.
 */
export function setAvailability(officer: Officer, id: string, given: Absence): Promise<ListedOfficer[]> {
  return failingClosed(async () => {
    const person = await findById(id);
    if (!person || person.disabled) throw new DeskError("NOT_FOUND", { detail: "Officer not found.", sent: "no" });
    if (person.id !== officer.id) await requireWithinLimit(officer, person);
    const cover = given.coveredById ? await findById(given.coveredById) : undefined;
    requireSensible(given, person, cover);
    await getDb().transaction((transaction) => change(transaction, { officer, person, cover, until: given.until }));
    return listOfficers();
  });
}

/** Leads with limited scope cannot plan the absence of an officer who sees more. Throws DeskError FORBIDDEN. */
async function requireWithinLimit(lead: Officer, { id }: FoundOfficer): Promise<void> {
  const rows = await getDb()
    .select()
    .from(officers)
    .where(inArray(officers.id, [lead.id, id]));
  const [own, other] = [lead.id, id].map((each) => rows.find((row) => row.id === each));
  const permission = can(lead, "set-availability", { account: { isBeyond: !own || !other || !isWithin(other, own) } });
  if (!permission.allowed)
    throw new DeskError("FORBIDDEN", { detail: permission.reason, rule: permission.rule, sent: "no" });
}

function requireSensible({ until, coveredById }: Absence, person: FoundOfficer, cover: FoundOfficer | undefined): void {
  if (until === undefined) return;
  const ofDay = faultOfDay(until, Date.now(), person.timeZone);
  if (ofDay) throw refused("until", ofDay);
  const ofCover = cover ? faultOfCover(cover, person, Date.now()) : coveredById && "is not an officer here";
  if (ofCover) throw refused("coveredById", ofCover);
}

type FoundOfficer = NonNullable<Awaited<ReturnType<typeof findById>>>;

interface Change {
  officer: Officer;
  person: FoundOfficer;
  cover?: FoundOfficer;
  until?: string;
}

async function change(transaction: Queryable, { officer, person, cover, until }: Change): Promise<void> {
  const awayUntil = until === undefined ? null : new Date(endOfDay(until, person.timeZone ?? "UTC"));
  await transaction
    .update(officers)
    .set({ awayUntil, coveredById: (awayUntil && cover?.id) ?? null })
    .where(eq(officers.id, person.id));
  await appendLedger(transaction, {
    actor: { id: officer.id, role: officer.role },
    action: until === undefined ? "officer-back" : "officer-away",
    outcome: "DONE",
    detail: { officer: person.name, officerId: person.id, until, coveredBy: cover?.name },
  });
}

function refused(field: keyof Absence, message: string): DeskError {
  return new DeskError("VALIDATION", { detail: `${field}: ${message}`, fields: { [field]: message }, sent: "no" });
}
