import "server-only";
import { getEnv } from "@/lib/env";
import type { WaysIn } from "./contract";
import { identityProvider } from "./oidcProvider";

/** The ways in, as the settings have them. */
export function waysIn(): WaysIn {
  return { password: getEnv().LOCAL_ACCOUNTS === "on", singleSignOn: identityProvider()?.name };
}
