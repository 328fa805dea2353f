import "server-only";
import { createHash } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { clashes } from "@/lib/db/approvalsSchema";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { VIOLATION } from "@/lib/ledger/actions";
import { appendLedger } from "@/lib/ledger/record";
import { describeError, log } from "@/lib/log";
import { arePeopleSame } from "@/lib/officers/person";
import { ownersOf } from "./owners";

interface Place {
  entityId: string;
  serviceName: string;
}

/**
 * Would one person be both? By whatever spelling of a name, by one officer's id, or by two accounts that the directory puts
 * down to one person. Throws the driver's error.
 */
export async function isOnePerson(people: Pick<ServiceProfile, "assignee" | "reviewer">): Promise<boolean> {
  const { assignee, reviewer, samePerson } = ownersOf(people);
  if (samePerson || !assignee || !reviewer) return samePerson;
  return arePeopleSame(assignee, reviewer);
}

/**
 * Puts a case on record that shows one person in both roles: whoever made it so, the desk would not have. Once for each pair
 * of names, until the case is seen without. In: the case as it was just read. Out: does it show one person in both? By the names
 * alone where the directory cannot be asked. Never throws: what is seen is shown all the same.
 */
export async function noteClash({ entityId, serviceName }: Place, profile: ServiceProfile): Promise<boolean> {
  const place = { entityId: entityId.toLowerCase(), serviceName };
  let { samePerson } = ownersOf(profile);
  try {
    samePerson = await isOnePerson(profile);
    if (samePerson) await putOnRecord(place, profile);
    else await getDb().delete(clashes).where(at(place));
  } catch (error) {
    log().error({ event: "clash-not-recorded", error: describeError(error) });
  }
  return samePerson;
}

const at = ({ entityId, serviceName }: Place) =>
  and(eq(clashes.entityId, entityId), eq(clashes.serviceName, serviceName));

async function putOnRecord(place: Place, { assignee, reviewer, updatedBy, updatedRequestId }: ServiceProfile) {
  const names = createHash("sha256")
    .update(JSON.stringify([place, assignee, reviewer]))
    .digest("base64url");
  await getDb().transaction(async (transaction) => {
    const [isNew] = await transaction
      .insert(clashes)
      .values({ ...place, names, seenAt: new Date() })
      .onConflictDoUpdate({
        target: [clashes.entityId, clashes.serviceName],
        set: { names, seenAt: new Date() },
        setWhere: ne(clashes.names, names),
      })
      .returning({ names: clashes.names });
    if (!isNew) return;
    await appendLedger(transaction, {
      actor: { role: "system" },
      action: VIOLATION,
      outcome: "FAULT_FOUND",
      target: place,
      detail: {
        rule: "assignee-is-reviewer",
        assignee,
        reviewer,
        lastChangedBy: updatedBy,
        lastRequest: updatedRequestId,
      },
    });
  });
}
