import "server-only";
import { and, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { appendLedger } from "@/lib/ledger/record";
import type { NewOfficer } from "./newOfficer";
import { makeOfficer } from "./makeOfficer";

/**
 * Makes the first team lead where there is none who may sign in, on record. In: who, and a password that has been judged, or
 * none where they come through the organisation. Out: whether anybody was made. Throws DeskError where the e-mail or the
 * name belong to somebody already.
 */
export async function makeFirstLead(lead: Omit<NewOfficer, "role">, password: string | undefined): Promise<boolean> {
  return getDb().transaction(async (transaction) => {
    const leads = and(eq(officers.role, "lead"), eq(officers.disabled, false));
    const [present] = await transaction.select({ id: officers.id }).from(officers).where(leads).limit(1);
    if (present) return false;
    const officer = { ...lead, role: "lead" as const };
    await makeOfficer(transaction, officer, password);
    const detail = { ...officer, first: true };
    await appendLedger(transaction, { actor: { role: "system" }, action: "officer-created", outcome: "DONE", detail });
    return true;
  });
}
