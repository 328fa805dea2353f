import "server-only";
import { and, desc, eq, inArray, isNull, max, type SQL, sql } from "drizzle-orm";
import { scopeOfOfficer } from "@/lib/accounts/scope";
import { getDb } from "@/lib/db/client";
import { noteMentions, notes } from "@/lib/db/deskSchema";
import { failingClosed } from "@/lib/db/failingClosed";
import { isEntity, isService } from "@/lib/db/sameCase";
import { officers } from "@/lib/db/schema";
import type { Officer } from "@/lib/domain/officer";
import type { CasePlace } from "@/lib/domain/place";
import type { Mention } from "./contract";

type Reader = Pick<Officer, "id" | "email">;

const MOST_LISTED = 50;

/** A case, however its ids were written. */
const CASE = [sql`lower(${notes.entityId})`, sql`lower(${notes.serviceName})`] as const;

/**
 * The mentions an officer has not seen, on cases in their sight as it is now. It is judged by the directory: a case that the vendor no
 * longer has is told of until the officer says that they have seen it. Throws DeskError DATABASE_UNAVAILABLE.
 */
async function unseenBy({ id, email }: Reader): Promise<SQL | undefined> {
  const { services, childAccount } = await failingClosed(() => scopeOfOfficer(email));
  const folded = services?.map((each) => each.toLowerCase());
  return and(
    eq(noteMentions.officerId, id),
    isNull(noteMentions.seenAt),
    folded && inArray(sql`lower(${notes.serviceName})`, folded),
    childAccount === undefined ? undefined : eq(noteMentions.childAccount, childAccount),
  );
}

/** On how many cases notes mention an officer who has not seen them. Throws DeskError DATABASE_UNAVAILABLE. */
export async function countMentions(reader: Reader): Promise<number> {
  const unseen = await unseenBy(reader);
  const [row] = await getDb()
    .select({ cases: sql<number>`count(distinct (${CASE[0]}, ${CASE[1]}))::int` })
    .from(noteMentions)
    .innerJoin(notes, eq(notes.id, noteMentions.noteId))
    .where(unseen);
  return row?.cases ?? 0;
}

/** Those cases, the last mentioned first, and who mentioned the officer last. Of what the notes say nothing is told. */
export async function listMentions(reader: Reader): Promise<Mention[]> {
  const newest = max(notes.at);
  const rows = await getDb()
    .select({
      entityId: sql<string>`max(${notes.entityId})`,
      serviceName: sql<string>`max(${notes.serviceName})`,
      author: sql<string>`(array_agg(${officers.canonicalName} order by ${notes.at} desc))[1]`,
      at: newest,
    })
    .from(noteMentions)
    .innerJoin(notes, eq(notes.id, noteMentions.noteId))
    .innerJoin(officers, eq(officers.id, notes.authorId))
    .where(await unseenBy(reader))
    .groupBy(...CASE)
    .orderBy(desc(newest))
    .limit(MOST_LISTED);
  return rows.map(({ at, ...row }) => ({ ...row, at: at?.toISOString() ?? "" }));
}

/** Is the officer mentioned on this case and has not seen it? */
export async function isMentioned({ id }: Pick<Officer, "id">, place: CasePlace): Promise<boolean> {
  const unseen = and(eq(noteMentions.officerId, id), isNull(noteMentions.seenAt), isOn(place));
  const [row] = await getDb()
    .select({ noteId: notes.id })
    .from(noteMentions)
    .innerJoin(notes, eq(notes.id, noteMentions.noteId))
    .where(unseen)
    .limit(1);
  return row !== undefined;
}

/** Records that an officer has seen the notes of a case that mention them. Out: on how many cases they are mentioned still. */
export async function seeMentions(reader: Reader, place: CasePlace): Promise<number> {
  const ofCase = getDb().select({ id: notes.id }).from(notes).where(isOn(place));
  await getDb()
    .update(noteMentions)
    .set({ seenAt: new Date() })
    .where(
      and(eq(noteMentions.officerId, reader.id), isNull(noteMentions.seenAt), sql`${noteMentions.noteId} in ${ofCase}`),
    );
  return countMentions(reader);
}

const isOn = ({ entityId, serviceName }: CasePlace) =>
  and(isEntity(notes.entityId, entityId), isService(notes.serviceName, serviceName));
