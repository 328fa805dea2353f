import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { describeError, log } from "@/lib/log";
import { type EscalatedAnswer, MOST_ESCALATED } from "./contract";
import { queueCount } from "./countQueue";
import { LONGEST_WAIT_MS } from "./counts";
import { escalatedTo } from "./escalatedView";
import { readPage } from "./pages";
import { usableTotal } from "./total";
import { NO_TOTAL, whyUncounted } from "./uncounted";
import { requestOf } from "./viewRequest";
import { inOrderOfWait } from "./waitOrder";

/**
 * The cases that wait for an approval which is this officer's to give, by one search: how many, and the first of them, the longest
 * wait first. An auditor approves nothing. Unlike numbers, rows are shared with nobody, so each officer's search is their own. Never
 * throws: of what could not be read it is said why.
 */
export async function readEscalated(officer: Officer): Promise<EscalatedAnswer> {
  if (officer.role === "auditor") return { escalated: null, cases: [] };
  try {
    return await queueCount("builtIn", LONGEST_WAIT_MS, () => search(officer));
  } catch (error) {
    log().warn({ event: "view-uncounted", error: describeError(error) });
    return { escalated: { uncounted: whyUncounted(error) }, cases: [] };
  }
}

async function search(officer: Officer): Promise<EscalatedAnswer> {
  const { request, query } = requestOf(escalatedTo(officer), officer);
  const caller = { username: officer.email, priority: "background" } as const;
  const { rows, total, hasNext } = await readPage(caller, request, { ...query, limit: MOST_ESCALATED });
  // What came is all there is, or the vendor has to say how many there are.
  const known = hasNext ? usableTotal(total, rows) : rows.length;
  const escalated = known === undefined ? { uncounted: NO_TOTAL } : { total: known };
  return { escalated, cases: inOrderOfWait(rows, "asc").slice(0, MOST_ESCALATED) };
}
