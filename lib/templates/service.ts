import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Officer } from "@/lib/domain/officer";
import { getDb, type Queryable } from "@/lib/db/client";
import { commentTemplates } from "@/lib/db/deskSchema";
import { officers } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import { appendLedger } from "@/lib/ledger/record";
import { foldName } from "@/lib/foldName";
import type { ChangedTemplate, NewTemplate, Template } from "./contract";

/** So many that a form can still show them. */
const MOST_TEMPLATES = 200;

/** All templates, by title. Throws the driver's error when the database is down. */
export async function listTemplates(): Promise<Template[]> {
  const rows = await getDb()
    .select({ template: commentTemplates, updatedBy: officers.canonicalName })
    .from(commentTemplates)
    .innerJoin(officers, eq(officers.id, commentTemplates.updatedBy))
    .orderBy(asc(commentTemplates.title));
  return rows.map(({ template, updatedBy }) => ({
    ...{ id: template.id, title: template.title, text: template.text, updatedBy },
    forms: template.forms as Template["forms"],
    updatedAt: template.updatedAt.toISOString(),
  }));
}

/** Adds a template, on record. Throws DeskError VALIDATION for a title that is taken, NOT_POSSIBLE when there are too many. */
export function createTemplate(officer: Officer, given: NewTemplate): Promise<void> {
  return onRecord(officer, "template-created", async (transaction) => {
    const id = randomUUID();
    if ((await transaction.select({ id: commentTemplates.id }).from(commentTemplates)).length >= MOST_TEMPLATES)
      throw notPossible(`There are already ${MOST_TEMPLATES} templates. Delete one first.`);
    await requireFreeTitle(transaction, id, given.title);
    await transaction
      .insert(commentTemplates)
      .values({ id, ...rowOf(given), createdBy: officer.id, updatedBy: officer.id, updatedAt: new Date() });
    return { templateId: id, ...given };
  });
}

/** Changes a template, on record. Throws as `createTemplate` does, and where somebody else has changed it meanwhile. */
export function changeTemplate(officer: Officer, id: string, { version, ...given }: ChangedTemplate): Promise<void> {
  return onRecord(officer, "template-changed", async (transaction) => {
    await requireVersion(transaction, id, version);
    await requireFreeTitle(transaction, id, given.title);
    await transaction
      .update(commentTemplates)
      .set({ ...rowOf(given), updatedBy: officer.id, updatedAt: new Date() })
      .where(eq(commentTemplates.id, id));
    return { templateId: id, ...given };
  });
}

/** Deletes a template, on record. Throws where somebody else has changed it meanwhile. */
export function deleteTemplate(officer: Officer, id: string, version: string): Promise<void> {
  return onRecord(officer, "template-deleted", async (transaction) => {
    const { title } = await requireVersion(transaction, id, version);
    await transaction.delete(commentTemplates).where(eq(commentTemplates.id, id));
    return { templateId: id, title };
  });
}

function rowOf({ title, text, forms }: NewTemplate) {
  return { title, foldedTitle: foldName(title), text, forms };
}

/** The change and its row in the ledger, both or neither. In: what does it and tells what was done. */
async function onRecord(
  { id, role }: Officer,
  action: string,
  change: (transaction: Queryable) => Promise<Record<string, unknown>>,
): Promise<void> {
  await getDb().transaction(async (transaction) => {
    const detail = await change(transaction);
    await appendLedger(transaction, { actor: { id, role }, action, outcome: "DONE", detail });
  });
}

async function requireVersion(transaction: Queryable, id: string, version: string) {
  const [row] = await transaction.select().from(commentTemplates).where(eq(commentTemplates.id, id)).for("update");
  if (!row) throw new DeskError("NOT_FOUND", { detail: "Template not found. It may have been deleted.", sent: "no" });
  if (row.updatedAt.toISOString() !== version)
    throw notPossible("Someone else has changed this template. Review it; nothing was saved.");
  return row;
}

async function requireFreeTitle(transaction: Queryable, id: string, title: string): Promise<void> {
  const sameTitle = and(eq(commentTemplates.foldedTitle, foldName(title)), ne(commentTemplates.id, id));
  const [taken] = await transaction.select().from(commentTemplates).where(sameTitle);
  if (!taken) return;
  const message = `is already used by “${taken.title}”`;
  throw new DeskError("VALIDATION", { detail: `title: ${message}`, fields: { title: message }, sent: "no" });
}

function notPossible(detail: string): DeskError {
  return new DeskError("NOT_POSSIBLE", { detail, sent: "no" });
}
