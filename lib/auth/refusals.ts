import "server-only";
import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { appendLedger } from "@/lib/ledger/record";
import { describeError, log } from "@/lib/log";
import type { SignInRefusal } from "./credentials";
import type { SsoRefusal } from "./oidcAccounts";

interface Refused {
  refusal: SignInRefusal | SsoRefusal;
  officerId?: string;
}

/**
 * Puts a refused sign-in on record, under the officer of the account, who may or may not have made it. Only attempts on
 * existing accounts that reached the password check: the delays bound their number, and what people type into the wrong
 * field is stored nowhere. Never rejects. Do not await it: existing accounts would take longer than unknown ones.
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
