import "server-only";
import type { Queryable } from "@/lib/db/client";
import { accountHands, type HandKind } from "@/lib/db/directorySchema";

/**
 * Records who created or reset an account's way to sign in; in the transaction that did it. Throws the driver's error.
 */
export async function noteHand(db: Queryable, officerId: string, byId: string, kind: HandKind): Promise<void> {
  if (officerId !== byId) await db.insert(accountHands).values({ officerId, byId, kind });
}
