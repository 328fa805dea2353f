import "server-only";
import { and, eq, gt, gte, inArray, lt, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { getDb } from "@/lib/db/client";
import { drafts, notes } from "@/lib/db/deskSchema";
import { isCase, isEntity, isService } from "@/lib/db/sameCase";
import { operations } from "@/lib/db/schema";
import { fieldOfHit } from "@/lib/domain/changedFields";
import { OPEN_OPERATION_STATES, type OperationState } from "@/lib/domain/operationStates";
import { DeskError } from "@/lib/errors";
import type { DiscardDraft, Draft, DraftPlace, SaveDraft } from "./contract";
import { FIELDS_OF } from "./contract";

/** How long a draft is kept after the last change. */
export const KEPT_FOR_MS = 7 * 24 * 3_600_000;

/** More than anybody works on at once. */
const MOST_DRAFTS = 200;

type Row = typeof drafts.$inferSelect;

/**
 * The officer's draft of a form, or undefined: never one that has expired, nor one whose words have been sent since,
 * which is kept as long as it is unknown whether they were applied. Throws DeskError NOT_POSSIBLE when somebody else is
 * signed in than the page was made for.
 */
export async function findDraft(officer: Officer, place: DraftPlace): Promise<Draft | undefined> {
  requireSamePerson(officer, place);
  return answering(async () => {
    const [row] = await getDb()
      .select()
      .from(drafts)
      .where(and(at(officer, place), gt(drafts.expiresAt, new Date())));
    if (!row || (await isSent(row, [...OPEN_OPERATION_STATES]))) return undefined;
    if (!(await isSent(row, ["CONFIRMED", "SUPERSEDED"])) && !(await isNoted(row))) return toDraft(row);
    await getDb()
      .delete(drafts)
      .where(and(at(officer, place), lte(drafts.updatedAt, row.updatedAt)));
    return undefined;
  });
}

/**
 * Keeps what the officer has entered. Out: the draft as kept. Throws DeskError NOT_POSSIBLE with the draft that is there
 * when another writer has put one there since, when there are too many, and as `findDraft` does.
 */
export async function saveDraft(officer: Officer, given: SaveDraft, now = new Date()): Promise<Draft> {
  requireSamePerson(officer, given);
  return answering(async () => {
    const [row] = await write(officer, given, now);
    if (row) return toDraft(row);
    const [there] = await getDb().select().from(drafts).where(at(officer, given));
    // An earlier edit of the same writer that arrived late: the later one stays.
    if (there?.values.writer === given.writer) return toDraft(there);
    const detail = there
      ? "Something else has been entered into this form meanwhile, in another window or browser."
      : `You have ${MOST_DRAFTS} drafts. Send or discard some of them.`;
    throw new DeskError("NOT_POSSIBLE", { detail, current: there && { draft: toDraft(there) }, sent: "no" });
  });
}

async function write(officer: Officer, given: SaveDraft, now: Date): Promise<Row[]> {
  const { entityId, serviceName, form, fields, writer, edit, basedOn, baselineEtag } = given;
  const mine = and(eq(sql`${drafts.values}->>'writer'`, writer), lt(sql`(${drafts.values}->>'edit')::bigint`, edit));
  const known = basedOn && eq(drafts.updatedAt, new Date(basedOn));
  const content = {
    ...{ values: { writer, edit, fields }, baselineEtag, updatedAt: now },
    expiresAt: new Date(now.getTime() + KEPT_FOR_MS),
  };
  const others = await getDb().$count(drafts, and(eq(drafts.officerId, officer.id), sql`not ${at(officer, given)}`));
  if (others >= MOST_DRAFTS) return [];
  return getDb()
    .insert(drafts)
    .values({ officerId: officer.id, entityId, serviceName, form, workflowExecutionId: subjectOf(given), ...content })
    .onConflictDoUpdate({
      target: [drafts.officerId, drafts.entityId, drafts.serviceName, drafts.form, drafts.workflowExecutionId],
      set: content,
      setWhere: or(mine, known || undefined, lte(drafts.expiresAt, now)),
    })
    .returning();
}

/** Forgets a draft: the writer's own, or the one it has seen; never what another has entered since. Safe to repeat. */
export async function discardDraft(officer: Officer, given: DiscardDraft): Promise<void> {
  requireSamePerson(officer, given);
  const seen = given.basedOn && eq(drafts.updatedAt, new Date(given.basedOn));
  const own = eq(sql`${drafts.values}->>'writer'`, given.writer);
  await answering(() =>
    getDb()
      .delete(drafts)
      .where(and(at(officer, given), or(own, seen || undefined))),
  );
}

/** Deletes what has expired. Out: how many. Throws the driver's error. */
export async function sweepDrafts(now = new Date()): Promise<number> {
  const gone = await getDb().delete(drafts).where(lt(drafts.expiresAt, now)).returning({ form: drafts.form });
  return gone.length;
}

/** What of the case the form is about: an execution, a hit; empty for the whole profile. */
function subjectOf(place: DraftPlace): string {
  if (place.form === "override") return place.workflowExecutionId;
  return place.form === "decide-hits" ? place.processResultId : "";
}

function at(officer: Officer, place: DraftPlace) {
  return and(
    eq(drafts.officerId, officer.id),
    isEntity(drafts.entityId, place.entityId),
    isService(drafts.serviceName, place.serviceName),
    eq(drafts.form, place.form),
    eq(drafts.workflowExecutionId, subjectOf(place)),
  );
}

function requireSamePerson({ id }: Officer, { officerId }: DraftPlace): void {
  if (id === officerId) return;
  const detail = "Another officer is now signed in. Reload the page.";
  throw new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}

/** Has the officer sent this form since, and is it in one of these states? A tab that was closed meanwhile could not say so. */
async function isSent(draft: Row, states: OperationState[]): Promise<boolean> {
  return (await getDb().$count(operations, sentOf(draft, states))) > 0;
}

/** The operations in which a draft was sent. In: the draft, or the columns of the table, to ask it of every row. */
function sentOf(draft: Row | typeof drafts, states: OperationState[]) {
  const { officerId, entityId, serviceName, form, workflowExecutionId, updatedAt } = draft;
  return and(
    sql`${operations.officerId} = ${officerId}`,
    sql`${operations.action} = ${form}`,
    isCase(operations.target, { entityId, serviceName }),
    sql`case when ${form} = 'decide-hits'
      then ${operations.changes} @> jsonb_build_array(jsonb_build_object('field', ${fieldOfHit("")}::text || ${workflowExecutionId}::text))
      else coalesce(${operations.target}->>'workflowExecutionId', '') = ${workflowExecutionId} end`,
    inArray(operations.state, states),
    gte(operations.createdAt, updatedAt),
  );
}

/** Has the note been added since? */
async function isNoted(draft: Row): Promise<boolean> {
  return (await getDb().$count(notes, noteOf(draft))) > 0;
}

/** The note that a draft became, by the key that both have. */
const noteOf = ({ officerId, values }: Row | typeof drafts) =>
  and(
    sql`${notes.authorId} = ${officerId}`,
    sql`${notes.idempotencyKey}::text = ${values}::jsonb->'fields'->>'requestId'`,
  );

/** The drafts an officer is offered, as `findDraft` offers one: what a query over the table has to ask for. */
export function offeredDrafts({ id }: Officer): SQL | undefined {
  const settled = ["CONFIRMED", "SUPERSEDED"] as const;
  const sent = getDb()
    .select({ one: sql`1` })
    .from(operations)
    .where(sentOf(drafts, [...OPEN_OPERATION_STATES, ...settled]));
  const noted = getDb()
    .select({ one: sql`1` })
    .from(notes)
    .where(noteOf(drafts));
  return and(eq(drafts.officerId, id), sql`${drafts.expiresAt} > now()`, notExists(sent), notExists(noted));
}

/** What an earlier version of the desk has kept may have fields that are no more: the comment is saved from it. */
function toDraft({ form, values, baselineEtag, updatedAt }: Row): Draft {
  const { fields } = values;
  const parsed = FIELDS_OF[form as DraftPlace["form"]].safeParse(fields);
  const comment = (fields as { comment?: unknown } | undefined)?.comment;
  return { fields: parsed.success ? parsed.data : { comment }, baselineEtag, updatedAt: updatedAt.toISOString() };
}

/** Throws DeskError in place of the driver's error, and DeskErrors as they are. */
async function answering<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    throw new DeskError("INTERNAL", { detail: "The database does not answer.", sent: "no", cause });
  }
}
