import "server-only";
import { getEnv } from "@/lib/env";
import { identityProvider } from "./oidcProvider";

/** How one signs in at this desk: by password, through the organisation under this name, or both. */
export interface WaysIn {
  password: boolean;
  singleSignOn?: string;
}

/** The ways in, as the settings have them. */
export function waysIn(): WaysIn {
  return { password: getEnv().LOCAL_ACCOUNTS === "on", singleSignOn: identityProvider()?.name };
}
