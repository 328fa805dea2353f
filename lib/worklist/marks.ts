import "server-only";
import { and, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { proposals } from "@/lib/db/approvalsSchema";
import { getDb } from "@/lib/db/client";
import { drafts } from "@/lib/db/deskSchema";
import type { Officer } from "@/lib/domain/officer";
import { offeredDrafts } from "@/lib/drafts/service";
import { describeError, log } from "@/lib/log";
import { WAITS } from "@/lib/writes/waitingProposals";
import type { CaseRow } from "./contract";
import { placeKey } from "./nextRules";

/**
 * The same rows, with what the desk itself knows of their cases: that a proposal waits, whoever made it, since the case is then
 * nobody's to decide; and that this officer has a draft. Of what they say nothing is told. One query for all rows, and none to the
 * vendor. Where the database cannot be read the rows come without marks: the list is the vendor's.
 */
export async function markedByDesk(officer: Officer, rows: CaseRow[]): Promise<CaseRow[]> {
  if (rows.length === 0) return rows;
  try {
    const marks = await readMarks(officer, [...new Set(rows.map(({ entityId }) => entityId.toLowerCase()))]);
    return rows.map((row) => ({ ...row, ...marks.get(placeKey(row).toLowerCase()) }));
  } catch (error) {
    log().error({ event: "marks-of-rows-unreadable", error: describeError(error) });
    return rows;
  }
}

type Marks = Pick<CaseRow, "proposalWaits" | "hasDraft">;

async function readMarks(officer: Officer, ids: string[]): Promise<Map<string, Marks>> {
  const target = (name: string) => sql`${proposals.target}->>${sql.raw(`'${name}'`)}`;
  const found = await unionAll(
    getDb()
      .select({ place: placeOf(target("entityId"), target("serviceName")), kind: sql<string>`'proposal'` })
      .from(proposals)
      .where(and(WAITS, inArray(sql`lower(${target("entityId")})`, ids))),
    getDb()
      .select({ place: placeOf(drafts.entityId, drafts.serviceName), kind: sql<string>`'draft'` })
      .from(drafts)
      .where(and(offeredDrafts(officer), inArray(sql`lower(${drafts.entityId})`, ids))),
  );
  const marks = new Map<string, Marks>();
  for (const { place, kind } of found)
    marks.set(place, { ...marks.get(place), ...(kind === "draft" ? { hasDraft: true } : { proposalWaits: true }) });
  return marks;
}

/** As `placeKey` names a case, in lower case. */
const placeOf = (entityId: SQLWrapper, serviceName: SQLWrapper) =>
  sql<string>`lower(${entityId}) || ' ' || lower(${serviceName})`;
