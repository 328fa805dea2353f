import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { clashes } from "@/lib/db/approvalsSchema";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { VIOLATION } from "@/lib/ledger/actions";
import { appendLedger } from "@/lib/ledger/record";
import { digestOf } from "@/lib/digest";
import { describeError, log } from "@/lib/log";
import { closenessOfNames } from "@/lib/officers/person";
import type { Closeness } from "@/lib/officers/samePersonRules";
import { ownersOf } from "@/lib/profiles/owners";

interface Place {
  entityId: string;
  serviceName: string;
}

type People = Pick<ServiceProfile, "assignee" | "reviewer">;

/**
 * Why assignee and reviewer may be one person: by the spelling of their names, by one officer's id, by the directory,
 * or because one person may have opened both accounts. Throws the driver's error.
 */
export async function closenessOfOwners(people: People): Promise<Closeness | undefined> {
  const { assignee, reviewer, samePerson } = ownersOf(people);
  if (samePerson) return "same-person";
  if (!assignee || !reviewer) return undefined;
  return (await closenessOfNames([assignee, reviewer]))(assignee, reviewer);
}

/**
 * Puts a case on record that shows one person in both roles: a state that Countersign itself would refuse. Recorded
 * once for each pair of names, until the case is read without a clash. In: the case as it was just read. Out: does it
 * show one person in both? Judged by the names alone where the directory cannot be read. Never throws: the case is
 * shown all the same.
 */
export async function noteClash({ entityId, serviceName }: Place, profile: ServiceProfile): Promise<boolean> {
  const place = { entityId: entityId.toLowerCase(), serviceName };
  let { samePerson } = ownersOf(profile);
  try {
    // A reset after the fact does not make two people one: it counts for what is decided and assigned from then on.
    samePerson = (await closenessOfOwners(profile)) === "same-person";
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
  const names = digestOf([place, assignee, reviewer], "base64url");
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
