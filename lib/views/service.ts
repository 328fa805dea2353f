import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, ne, or } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { failingClosed } from "@/lib/db/failingClosed";
import { getDb, type Queryable } from "@/lib/db/client";
import { savedViews } from "@/lib/db/deskSchema";
import { officers } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import { foldName } from "@/lib/foldName";
import type { NewView, SavedView, ViewChange } from "./contract";
import { MOST_VIEWS } from "./rules";

type Row = typeof savedViews.$inferSelect;

/** An officer's own views, the oldest first, then those that team leads share. Throws DeskError DATABASE_UNAVAILABLE. */
export function listViews(officer: Officer): Promise<SavedView[]> {
  return failingClosed(() => readViews(getDb(), officer));
}

/** A shared view is shown while its owner is a lead who may sign in. */
async function readViews(db: Queryable, { id }: Officer): Promise<SavedView[]> {
  const own = eq(savedViews.officerId, id);
  const byLead = and(eq(officers.role, "lead"), eq(officers.disabled, false));
  const rows = await db
    .select({ view: savedViews, by: officers.canonicalName })
    .from(savedViews)
    .innerJoin(officers, eq(officers.id, savedViews.officerId))
    .where(or(own, and(ne(savedViews.officerId, id), eq(savedViews.shared, true), byLead)))
    .orderBy(asc(officers.canonicalName), asc(savedViews.createdAt), asc(savedViews.id));
  const isOwn = ({ view }: { view: Row }) => view.officerId === id;
  const others = rows.filter((row) => !isOwn(row)).map(({ view, by }) => ({ ...toView(view), by }));
  return [...rows.filter(isOwn).map(({ view }) => toView(view)), ...others];
}

const toView = ({ id, name, params, shared }: Row): SavedView => ({ id, name, params, shared });

/**
 * Keeps a view under a name. Out: the officer's views after it. Throws DeskError VALIDATION where the name reads the same as
 * one they have, NOT_POSSIBLE beyond 30 views, DATABASE_UNAVAILABLE.
 */
export function keepView(officer: Officer, { name, params }: NewView): Promise<SavedView[]> {
  return withViews(officer, async (db, own) => {
    if (own.length >= MOST_VIEWS) {
      const detail = `You have ${MOST_VIEWS} views, the most allowed. Delete one first.`;
      throw new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
    }
    requireFree(name, own);
    await db
      .insert(savedViews)
      .values({ id: randomUUID(), officerId: officer.id, name, foldedName: foldName(name), params });
  });
}

/**
 * Gives a view of the officer another name or other filters; on record if the team sees it. Out: their views after it.
 * Throws DeskError as `keepView`, and NOT_FOUND for a view that is not theirs.
 */
export function changeView(officer: Officer, id: string, change: ViewChange): Promise<SavedView[]> {
  return withViews(officer, async (db, own) => {
    const view = requireOwn(id, own);
    const { name = view.name, params = view.params } = change;
    requireFree(name, own, id);
    await db
      .update(savedViews)
      .set({ name, params, foldedName: foldName(name) })
      .where(eq(savedViews.id, id));
    if (view.shared) await record(db, officer, "share-view", { id, name });
  });
}

/** Deletes a view of the officer; on record if the team saw it. Otherwise as `changeView`. */
export function deleteView(officer: Officer, id: string): Promise<SavedView[]> {
  return withViews(officer, async (db, own) => {
    const view = requireOwn(id, own);
    await db.delete(savedViews).where(eq(savedViews.id, id));
    if (view.shared) await record(db, officer, "unshare-view", view);
  });
}

/** Shows a view to the whole team, or no more; on record. Otherwise as `changeView`. */
export function shareView(officer: Officer, id: string, shared: boolean): Promise<SavedView[]> {
  return withViews(officer, async (db, own) => {
    const view = requireOwn(id, own);
    if (view.shared === shared) return;
    await db.update(savedViews).set({ shared }).where(eq(savedViews.id, id));
    await record(db, officer, shared ? "share-view" : "unshare-view", view);
  });
}

/** Changes of one officer's views follow each other, so that what is judged is what is changed. */
function withViews(officer: Officer, change: (db: Queryable, own: Row[]) => Promise<unknown>): Promise<SavedView[]> {
  return failingClosed(() =>
    getDb().transaction(async (transaction) => {
      await transaction.select({ id: officers.id }).from(officers).where(eq(officers.id, officer.id)).for("update");
      await change(
        transaction,
        await transaction.select().from(savedViews).where(eq(savedViews.officerId, officer.id)),
      );
      return readViews(transaction, officer);
    }),
  );
}

function requireOwn(id: string, own: readonly Row[]): Row {
  const view = own.find((each) => each.id === id);
  if (!view) throw new DeskError("NOT_FOUND", { detail: "This view has been deleted, or is not yours.", sent: "no" });
  return view;
}

function requireFree(name: string, own: readonly Row[], except?: string): void {
  const holder = own.find((each) => each.id !== except && each.foldedName === foldName(name));
  if (!holder) return;
  const message = `is already used by your view ${holder.name}`;
  throw new DeskError("VALIDATION", { detail: `name: ${message}`, fields: { name: message }, sent: "no" });
}

/** The name alone: what a view searches for may be a person's name, and a row without a case cannot be erased by one. */
async function record(db: Queryable, { id, role }: Officer, action: string, view: Pick<Row, "id" | "name">) {
  const detail = { view: view.name, viewId: view.id };
  await appendLedger(db, { actor: { id, role }, action, outcome: "DONE", detail });
}
