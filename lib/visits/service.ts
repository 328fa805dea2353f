import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { getDb, type Queryable } from "@/lib/db/client";
import { visits } from "@/lib/db/deskSchema";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { describeError, log } from "@/lib/log";
import { changesSince } from "./compare";
import type { OfferedVisit, VisitBody } from "./contract";
import { digestsOf, hasOurMac, type Visitor, macOf } from "./digests";
import { withoutOwnWrites } from "./ownWrites";
import { partsOf } from "./parts";

/** A visit is forgotten after this long: what changed in a quarter is not "since you looked". */
export const KEPT_MS = 90 * 86_400_000;

interface Place {
  entityId: string;
  serviceName: string;
}

const visitorOf = ({ id }: Pick<Officer, "id">, { entityId, serviceName }: Place): Visitor => ({
  officerId: id,
  entityId: entityId.toLowerCase(),
  serviceName,
});

const ofVisitor = ({ officerId, entityId, serviceName }: Visitor) =>
  and(eq(visits.officerId, officerId), eq(visits.entityId, entityId), eq(visits.serviceName, serviceName));

/**
 * What comes with a case that is read: the digests to send back as the visit, and what is new to this officer. Never
 * throws: a case is shown without marks rather than not at all; then it is undefined.
 */
export async function offerVisit(
  officer: Pick<Officer, "id">,
  place: Place,
  profile: ServiceProfile,
  now = new Date(),
) {
  const visitor = visitorOf(officer, place);
  try {
    const digests = digestsOf(visitor, partsOf(profile));
    const since = await sinceLastVisit(visitor, profile, now);
    return { digests, mac: macOf(visitor, digests), ...(since && { since }) } satisfies OfferedVisit;
  } catch (error) {
    log().warn({ event: "visit-unreadable", error: describeError(error) });
    return undefined;
  }
}

async function sinceLastVisit(visitor: Visitor, profile: ServiceProfile, now: Date): Promise<OfferedVisit["since"]> {
  const [last] = await getDb().select().from(visits).where(ofVisitor(visitor));
  if (!last || last.at.getTime() < now.getTime() - KEPT_MS) return undefined;
  const changed = changesSince(visitor, last.digests, partsOf(profile));
  if (!changed) return undefined;
  return { at: last.at.toISOString(), changed: await withoutOwnWrites(visitor, last.at, changed, profile) };
}

/**
 * Records that an officer has seen the version of a case that these digests were made of, and removes visits that are
 * too old. Throws DeskError VALIDATION for digests that are not our own for this officer and case.
 */
export async function keepVisit(
  officer: Pick<Officer, "id">,
  place: Place,
  { digests, mac }: VisitBody,
  now = new Date(),
): Promise<void> {
  const visitor = visitorOf(officer, place);
  if (!hasOurMac(visitor, digests, mac)) {
    const detail = "These digests do not belong to this case.";
    throw new DeskError("VALIDATION", { detail, fields: { mac: "does not fit" }, sent: "no" });
  }
  await getDb()
    .insert(visits)
    .values({ ...visitor, at: now, digests })
    .onConflictDoUpdate({
      target: [visits.officerId, visits.entityId, visits.serviceName],
      set: { at: now, digests },
    });
  await sweepVisits(getDb(), now);
}

/** Forgets visits that are too old. */
async function sweepVisits(database: Queryable, now: Date): Promise<void> {
  await database.delete(visits).where(lt(visits.at, new Date(now.getTime() - KEPT_MS)));
}
