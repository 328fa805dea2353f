import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Officer } from "@/lib/auth/contract";
import { getDb, type Queryable } from "@/lib/db/client";
import { visits } from "@/lib/db/deskSchema";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { describeError, log } from "@/lib/log";
import { changesSince } from "./compare";
import type { Look, VisitBody } from "./contract";
import { digestsOf, isSealed, type Looker, sealOf } from "./digests";
import { withoutOwnWrites } from "./ownWrites";
import { partsOf } from "./parts";

/** A visit is forgotten after this long: what changed in a quarter is not "since you looked". */
export const KEPT_MS = 90 * 86_400_000;

interface Place {
  entityId: string;
  serviceName: string;
}

const lookerOf = ({ id }: Pick<Officer, "id">, { entityId, serviceName }: Place): Looker => ({
  officerId: id,
  entityId: entityId.toLowerCase(),
  serviceName,
});

const ofLooker = ({ officerId, entityId, serviceName }: Looker) =>
  and(eq(visits.officerId, officerId), eq(visits.entityId, entityId), eq(visits.serviceName, serviceName));

/**
 * What comes with a case that is read: the digests to send when it has been looked at, and what is new to this officer. Never
 * throws: a case is shown without marks rather than not at all; then it is undefined.
 */
export async function lookAt(officer: Pick<Officer, "id">, place: Place, profile: ServiceProfile, now = new Date()) {
  const looker = lookerOf(officer, place);
  try {
    const digests = digestsOf(looker, partsOf(profile));
    const since = await sinceLastVisit(looker, profile, now);
    return { digests, seal: sealOf(looker, digests), ...(since && { since }) } satisfies Look;
  } catch (error) {
    log().warn({ event: "visit-unreadable", error: describeError(error) });
    return undefined;
  }
}

async function sinceLastVisit(looker: Looker, profile: ServiceProfile, now: Date): Promise<Look["since"]> {
  const [last] = await getDb().select().from(visits).where(ofLooker(looker));
  if (!last || last.at.getTime() < now.getTime() - KEPT_MS) return undefined;
  const changed = changesSince(looker, last.digests, partsOf(profile));
  if (!changed) return undefined;
  return { at: last.at.toISOString(), changed: await withoutOwnWrites(looker, last.at, changed, profile) };
}

/**
 * Keeps that an officer has looked at a case as it was when these digests were made, and forgets visits that are too old.
 * Throws DeskError VALIDATION for digests that are not our own for this officer and case.
 */
export async function keepVisit(
  officer: Pick<Officer, "id">,
  place: Place,
  { digests, seal }: VisitBody,
  now = new Date(),
): Promise<void> {
  const looker = lookerOf(officer, place);
  if (!isSealed(looker, digests, seal)) {
    const detail = "These digests were not given out with this case.";
    throw new DeskError("VALIDATION", { detail, fields: { seal: "does not fit" }, sent: "no" });
  }
  await getDb()
    .insert(visits)
    .values({ ...looker, at: now, digests })
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
