import "server-only";
import { getEnv } from "@/lib/env";

/**
 * The secrets that vouch for what the desk gave out before: the present one first, then the one it has replaced, as long
 * as the settings name it. New things are made with the first alone.
 */
export function acceptedSecrets(): string[] {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS } = getEnv();
  return NEXTAUTH_SECRET_PREVIOUS ? [NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS] : [NEXTAUTH_SECRET];
}
