import "server-only";
import { and, eq } from "drizzle-orm";
import { ulid } from "ulid";
import { scopeOfOfficer } from "@/lib/accounts/scope";
import type { CaseParams } from "@/lib/cases/contract";
import { onRecord, requireVisible } from "@/lib/cases/read";
import { getDb, type Queryable } from "@/lib/db/client";
import { noteMentions, notes } from "@/lib/db/deskSchema";
import { failingClosed } from "@/lib/db/failingClosed";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import type { AccountScope } from "@/lib/frankieone/scope";
import { NOTE } from "@/lib/ledger/actions";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { readLedger } from "@/lib/ledger/read";
import { appendLedger } from "@/lib/ledger/record";
import { requireTrustedLedger } from "@/lib/ledger/trust";
import { can } from "@/lib/permissions/can";
import { requireIdempotencyKey } from "@/lib/writes/idempotency";
import { onRecordOnly } from "@/lib/writes/onRecord";
import { transactAs } from "@/lib/writes/transactAs";
import type { NewNote, Note, NotesAnswer } from "./contract";
import { mentionedIn } from "./mentionRules";
import { isMentioned } from "./mentions";
import { type Witness, witnessesOf } from "./sight";

/** So many that reading more is a matter for the ledger. */
const MOST_SHOWN = 100;

/**
 * The notes on a case, from the ledger, and whom one can mention there. The case is read in the officer's name first. Throws DeskError
 * NOT_FOUND for a case out of sight, and where the ledger cannot be read.
 */
export async function readNotes(officer: Officer, place: CaseParams): Promise<NotesAnswer> {
  const seenAs = await seeing(officer, place);
  const { entityId, serviceName } = place;
  const [{ rows, next }, mentionsYou, colleagues] = await onRecord(() =>
    Promise.all([
      readLedger(getDb(), { entityId, serviceName, action: NOTE, outcome: "DONE", limit: MOST_SHOWN }),
      isMentioned(officer, place),
      can(officer, "keep-note").allowed ? witnessesOf(officer, place, seenAs) : [],
    ]),
  );
  return {
    notes: rows.map(noteOf),
    hasMore: next !== undefined,
    mentionsYou,
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
  };
}

function noteOf({ operationId = "", actorName: author, at, detail, erased, problem }: LedgerEntry): Note {
  return { id: operationId, author, at, text: detail?.comment, erased, problem };
}

interface Keeping {
  officer: Officer;
  headers: Headers;
  params: CaseParams;
  body: NewNote;
}

/**
 * Adds a note to a case, on record; nothing is sent to the vendor. Out: the note; the same request again, however late, gives the
 * same. Throws DeskError NOT_FOUND for a case out of sight, VALIDATION for a mention of somebody who may not see it,
 * IDEMPOTENCY_KEY_REUSED, AUDIT_UNAVAILABLE, and as `transactAs` does.
 */
export async function keepNote(keeping: Keeping): Promise<Note> {
  const { officer, headers, params, body } = keeping;
  const idempotencyKey = requireIdempotencyKey(headers);
  return onRecordOnly(async () => {
    const seenAs = await seeing(officer, params);
    const witnesses = await requireWitnesses(officer, params, seenAs, body);
    await requireTrustedLedger();
    const row = { id: ulid(), authorId: officer.id, idempotencyKey, ...placeOf(params), at: new Date() };
    const deed = { action: NOTE, target: params, seenAs } as const;
    const isNew = await transactAs(officer, deed, (transaction) =>
      append(transaction, { officer, row, text: body.text, witnesses }),
    );
    // Answered without reading anything more: what fails after the commit would look as if nothing had been kept.
    return isNew
      ? { id: row.id, author: officer.name, at: row.at.toISOString(), text: body.text }
      : replay(keeping, idempotencyKey);
  });
}

const placeOf = ({ entityId, serviceName }: CaseParams) => ({ entityId: entityId.toLowerCase(), serviceName });

const isSame = (one: CaseParams, other: CaseParams) =>
  `${one.entityId} ${one.serviceName}`.toLowerCase() === `${other.entityId} ${other.serviceName}`.toLowerCase();

/** Makes sure that the officer sees the case. Out: the scope they saw it in. */
async function seeing({ email: username }: Officer, place: CaseParams): Promise<AccountScope> {
  const scope = await failingClosed(() => scopeOfOfficer(username));
  await requireVisible({ username, scope }, place);
  return scope;
}

/** Who is mentioned must be able to see the case, and the text must name them. Who cannot is not named. */
async function requireWitnesses(
  officer: Officer,
  place: CaseParams,
  seenAs: AccountScope,
  { text, mentions }: NewNote,
): Promise<Witness[]> {
  if (mentions.length === 0) return [];
  const witnesses = await witnessesOf(officer, place, seenAs, mentions);
  if (witnesses.length < mentions.length) throw refused("name somebody who cannot see this case: take the mention out");
  if (mentionedIn(text, witnesses).length < witnesses.length)
    throw refused("name somebody whom the note does not: write @ and the whole name");
  return witnesses;
}

const refused = (message: string) =>
  new DeskError("VALIDATION", { detail: `mentions: ${message}`, fields: { mentions: message }, sent: "no" });

interface Appended {
  officer: Officer;
  row: typeof notes.$inferInsert;
  text: string;
  witnesses: readonly Witness[];
}

/** Out: false where there is a note under this key already; a request that runs at the same time is waited for. */
async function append(transaction: Queryable, { officer, row, text, witnesses }: Appended): Promise<boolean> {
  const [kept] = await transaction
    .insert(notes)
    .values(row)
    .onConflictDoNothing({ target: [notes.authorId, notes.idempotencyKey] })
    .returning({ id: notes.id });
  if (!kept) return false;
  const mentions = witnesses.map(({ id: officerId, childAccount }) => ({ noteId: row.id, officerId, childAccount }));
  if (mentions.length > 0) await transaction.insert(noteMentions).values(mentions);
  const { id, role } = officer;
  const mentioned = witnesses.length > 0 ? witnesses.map(({ name }) => name) : undefined;
  await appendLedger(transaction, {
    ...{ actor: { id, role }, action: NOTE, outcome: "DONE", operationId: row.id },
    target: { entityId: row.entityId, serviceName: row.serviceName },
    detail: { comment: text, mentioned },
  });
  return true;
}

/** The note of an earlier request under this key; one that was erased meanwhile too. */
async function replay({ officer, params, body }: Keeping, idempotencyKey: string): Promise<Note> {
  const mine = and(eq(notes.authorId, officer.id), eq(notes.idempotencyKey, idempotencyKey));
  const [row] = await getDb().select().from(notes).where(mine);
  const [entry] = row ? (await readLedger(getDb(), { operationId: row.id, action: NOTE, limit: 1 })).rows : [];
  if (!row || !entry) throw new DeskError("AUDIT_UNAVAILABLE", { sent: "no" });
  if (isSame(row, params) && (entry.erased || entry.detail?.comment === body.text)) return noteOf(entry);
  const detail = "The note was added as you had sent it first. To keep your changes, add them as another note.";
  throw new DeskError("IDEMPOTENCY_KEY_REUSED", { detail, sent: "no" });
}
