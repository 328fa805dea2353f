import "server-only";
import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { appendLedger } from "@/lib/ledger/record";
import { describeError, log } from "@/lib/log";
import type { Refusal } from "./credentials";
import type { SsoRefusal } from "./oidcAccounts";

interface Refused {
  refusal: Refusal | SsoRefusal;
  officerId?: string;
}

/**
 * Puts a refused sign-in on record, under the officer whose account it aimed at; whether it was them nobody knows. Only attempts
 * on an account there is, and that were let through to the password: their number is bounded by the delays, and what
 * people type into the wrong field is kept nowhere. Never rejects. Do not wait for it: only the accounts there are would
 * take the longer.
 */
export async function recordRefused({ refusal, officerId }: Refused, address: string): Promise<void> {
  if (!officerId || refusal === "throttled") return;
  try {
    await getDb().transaction(async (transaction) => {
      const [officer] = await transaction.select().from(officers).where(eq(officers.id, officerId));
      const actor = { id: officerId, role: officer ? (officer.role ?? undefined) : ("system" as const) };
      await appendLedger(transaction, { actor, action: "sign-in", outcome: "DENIED", detail: { refusal, address } });
    });
  } catch (error) {
    log().error({ event: "refusal-not-recorded", error: describeError(error) });
  }
}
