import "server-only";
import { and, asc, eq, gte, lt, ne } from "drizzle-orm";
import { hasLimitedScope } from "@/lib/accounts/scope";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { presences } from "@/lib/db/deskSchema";
import { isEntity, isService } from "@/lib/db/sameCase";
import { officers } from "@/lib/db/schema";
import type { PresenceAnswer, PresenceBody } from "./contract";
import { SEEN_WITHIN_MS } from "./rules";

interface Place {
  entityId: string;
  serviceName: string;
}

/**
 * Notes that an officer has a case in view, or no longer has, and forgets everybody who has not been seen for a while.
 * Out: who else has it in view. Reaches no vendor. Throws the driver's error when the database is down.
 */
export async function notePresence(
  { id: officerId, email }: Pick<Officer, "id" | "email">,
  { entityId, serviceName }: Place,
  { here }: PresenceBody,
  now = new Date(),
): Promise<PresenceAnswer> {
  // Whether somebody else has a case open tells that it is there.
  if (await hasLimitedScope({ email })) return { others: [] };
  const place = { entityId: entityId.toLowerCase(), serviceName };
  const ofCase = and(isEntity(presences.entityId, entityId), isService(presences.serviceName, serviceName));
  const database = getDb();
  if (here)
    await database
      .insert(presences)
      .values({ officerId, ...place, seenAt: now })
      .onConflictDoUpdate({
        target: [presences.entityId, presences.serviceName, presences.officerId],
        set: { seenAt: now },
      });
  else await database.delete(presences).where(and(ofCase, eq(presences.officerId, officerId)));
  const since = new Date(now.getTime() - SEEN_WITHIN_MS);
  await database.delete(presences).where(lt(presences.seenAt, since));
  if (!here) return { others: [] };
  const others = await database
    .select({ name: officers.canonicalName })
    .from(presences)
    .innerJoin(officers, eq(officers.id, presences.officerId))
    .where(and(ofCase, gte(presences.seenAt, since), ne(presences.officerId, officerId), eq(officers.disabled, false)))
    .orderBy(asc(officers.canonicalName));
  return { others: others.map(({ name }) => name) };
}
