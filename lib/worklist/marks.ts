import "server-only";
import { and, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { proposals } from "@/lib/db/approvalsSchema";
import { getDb } from "@/lib/db/client";
import { drafts } from "@/lib/db/deskSchema";
import { officers } from "@/lib/db/schema";
import type { Officer } from "@/lib/domain/officer";
import { offeredDrafts } from "@/lib/drafts/service";
import { describeError, log } from "@/lib/log";
import { WAITS } from "@/lib/writes/waitingProposals";
import type { CaseRow } from "./contract";
import { placeKey } from "./nextRules";

/**
 * The same rows, with what the desk itself knows of their cases: that a proposal waits, whoever made it, since the case is then
 * nobody's to decide; that this officer has a draft; and the name of an officer of whom FrankieOne knows the address. Of what they
 * say nothing is told. One query for all rows, and none to the vendor. Where the database cannot be read the rows come without
 * marks: the list is the vendor's.
 */
export async function markedByDesk(officer: Officer, rows: CaseRow[]): Promise<CaseRow[]> {
  if (rows.length === 0) return rows;
  try {
    const { marks, names } = await readMarks(officer, rows);
    return rows.map((row) => ({
      ...row,
      ...marks.get(placeKey(row).toLowerCase()),
      decidedBy: names.get(deciderOf(row) ?? ""),
    }));
  } catch (error) {
    log().error({ event: "marks-of-rows-unreadable", error: describeError(error) });
    return rows;
  }
}

type Marks = Pick<CaseRow, "proposalWaits" | "hasDraft">;

/** The address that stands with the override of the run that is shown, as the desk stores addresses. */
const deciderOf = ({ workflowExecution }: CaseRow) =>
  workflowExecution?.overridden ? workflowExecution.statusOverrideBy?.replace(/^User:/, "").toLowerCase() : undefined;

async function readMarks(officer: Officer, rows: readonly CaseRow[]) {
  const ids = [...new Set(rows.map(({ entityId }) => entityId.toLowerCase()))];
  const addresses = [...new Set(rows.flatMap((row) => deciderOf(row) ?? []))];
  const target = (name: string) => sql`${proposals.target}->>${sql.raw(`'${name}'`)}`;
  const found = await unionAll(
    getDb()
      .select({ place: placeOf(target("entityId"), target("serviceName")), kind: kindOf("proposal"), name: NO_NAME })
      .from(proposals)
      .where(and(WAITS, inArray(sql`lower(${target("entityId")})`, ids))),
    getDb()
      .select({ place: placeOf(drafts.entityId, drafts.serviceName), kind: kindOf("draft"), name: NO_NAME })
      .from(drafts)
      .where(and(offeredDrafts(officer), inArray(sql`lower(${drafts.entityId})`, ids))),
    getDb()
      .select({
        place: sql<string>`${officers.email}`,
        kind: kindOf("officer"),
        name: sql<string>`${officers.canonicalName}`,
      })
      .from(officers)
      .where(inArray(officers.email, addresses)),
  );
  const marks = new Map<string, Marks>();
  const names = new Map<string, string>();
  for (const { place, kind, name } of found) {
    if (kind === "officer") names.set(place, name);
    else
      marks.set(place, { ...marks.get(place), ...(kind === "draft" ? { hasDraft: true } : { proposalWaits: true }) });
  }
  return { marks, names };
}

const kindOf = (kind: "proposal" | "draft" | "officer") => sql<typeof kind>`${sql.raw(`'${kind}'`)}`;
const NO_NAME = sql<string>`''`;

/** As `placeKey` names a case, in lower case. */
const placeOf = (entityId: SQLWrapper, serviceName: SQLWrapper) =>
  sql<string>`lower(${entityId}) || ' ' || lower(${serviceName})`;
