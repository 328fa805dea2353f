import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { getEnv } from "@/lib/env";

/** Does this desk take notifications? Without the setting there is neither a door nor a stream. */
export const isTakingNotifications = (): boolean => getEnv().FRANKIEONE_WEBHOOK_SECRET !== undefined;

/** Is this the secret of the settings, or the one before? Digests are compared, which are of one length whatever was sent. */
export function isOurSecret(given: string): boolean {
  const { FRANKIEONE_WEBHOOK_SECRET: present, FRANKIEONE_WEBHOOK_SECRET_PREVIOUS: before } = getEnv();
  const sent = digestOf(given);
  // Each is compared, so that the time does not tell which one it was.
  const matches = [present, before].map((ours) => timingSafeEqual(digestOf(ours ?? ""), sent) && ours !== undefined);
  return matches.includes(true);
}

const digestOf = (text: string) => createHash("sha256").update(text).digest();
