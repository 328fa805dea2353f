import "server-only";
import type { Queryable } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { GENESIS } from "./chain";
import { checkpointSettings } from "./checkpoints";
import { seamRows, storedRows } from "./rows";
import { foreignRows, type Range, type SeamReason, seamText } from "./seam";
import { Verification } from "./verification";
import type { Head } from "./verify";

/** What a seam is to say: why, and which rows it sets apart. */
export interface SeamWish {
  reason: SeamReason;
  foreign?: Range[];
  /** The id of the other key, where they verify under one. */
  otherKey?: string;
}

/**
 * Makes the text of a seam over the whole ledger as it is now, and names the head it follows. Every row is read, in
 * bounded memory: about twenty seconds for a million. Throws the driver's error.
 */
export async function makeSeam(database: Queryable, wish: SeamWish): Promise<{ seam: string; head: Required<Head> }> {
  const means = { key: getEnv().LEDGER_KEY, signer: checkpointSettings()?.signer };
  const earlier = foreignRows(await seamRows(database), means);
  const verification = new Verification({ ...means, foreign: [...earlier, ...(wish.foreign ?? [])] });
  for await (const row of storedRows(database)) verification.take(row);
  const { faultyRows, head } = verification.end();
  const whole = { ...head, publicHash: head.publicHash ?? GENESIS };
  return { seam: seamText({ ...whole, faultyRows, ...wish }, means.signer), head: whole };
}
