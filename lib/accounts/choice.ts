import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { failingClosed } from "@/lib/db/failingClosed";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { DeskError } from "@/lib/errors";
import type { OwnAccounts } from "./contract";

const { childAccounts, childAccount } = officers;

/** In which child accounts this officer may work, and in which they do. Throws DeskError DATABASE_UNAVAILABLE. */
export async function accountsOf(officerId: string): Promise<OwnAccounts> {
  const [row] = await failingClosed(() =>
    getDb().select({ childAccounts, childAccount }).from(officers).where(eq(officers.id, officerId)),
  );
  return { childAccounts: row?.childAccounts ?? [], childAccount: row?.childAccount ?? undefined };
}

/**
 * From now on this officer works in this child account, in every browser. Throws DeskError VALIDATION for one that the
 * directory does not give them at this moment, DATABASE_UNAVAILABLE.
 */
export async function chooseAccount(officerId: string, chosen: string): Promise<OwnAccounts> {
  const isGiven = and(eq(officers.id, officerId), sql`jsonb_exists(${childAccounts}, ${chosen})`);
  const changed = await failingClosed(() =>
    getDb().update(officers).set({ childAccount: chosen }).where(isGiven).returning({ id: officers.id }),
  );
  if (changed.length === 0)
    throw new DeskError("VALIDATION", { fields: { childAccount: "is not one of your child accounts" }, sent: "no" });
  return accountsOf(officerId);
}
