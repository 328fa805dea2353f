import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { auditSince, sentWriteOf } from "@/lib/writes/audit";
import { kindOf } from "@/lib/writes/kinds/kinds";
import { findOperation } from "@/lib/writes/operations";
import { countMentions } from "@/lib/notes/mentions";
import type { Waiting } from "@/lib/writes/contract";
import { countWaiting, getOperation } from "@/lib/writes/service";
import type { OperationTraces } from "./contract";
import { entriesSince, recordOf } from "./traces";

/** What waits for an officer, on the road of writes and in notes. Throws as both do. */
export async function countAllWaiting(officer: Officer): Promise<Waiting> {
  const [waiting, mentions] = await Promise.all([countWaiting(officer), countMentions(officer)]);
  return { ...waiting, mentions };
}

/** The vendor's clock and ours run apart a little; its entries from just before the sending are shown rather than missed. */
const CLOCK_SLACK_MS = 60_000;

/**
 * What FrankieOne shows now of an operation, read in the officer's own name: for whom the operation is to be seen.
 * Throws DeskError NOT_FOUND, or why FrankieOne could not be read.
 */
export async function readTraces(officer: Officer, id: string): Promise<OperationTraces> {
  await getOperation(officer, id);
  const row = await findOperation(id);
  if (!row) throw new DeskError("NOT_FOUND", { sent: "no" });
  const caller = { username: officer.email, fresh: true };
  const [read, { events, whole }] = await Promise.all([kindOf(row).readBack(caller, row), auditSince(caller, row)]);
  const sent = row.sentAt ?? row.createdAt;
  return {
    readAt: new Date().toISOString(),
    sentAt: row.sentAt?.toISOString(),
    looks: row.looks + 1,
    baselineRequestId: row.baselineRequestId ?? undefined,
    record: recordOf(row, read),
    audit: {
      ...entriesSince(events, await sentWriteOf(row), new Date(sent.getTime() - CLOCK_SLACK_MS).toISOString()),
      whole,
    },
  };
}
