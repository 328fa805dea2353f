import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { getEnv } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { faultOfAddress } from "@/lib/safeUrl";
import { perProcess } from "@/lib/perProcess";
import type { Claims } from "./oidcRules";

/** The organisation's identity provider, as the settings name it. */
export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** What the sign-in page calls it. */
  name: string;
}

/** The provider of the settings, or undefined where there is none. */
export function identityProvider(): IdentityProvider | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPE, OIDC_NAME } = getEnv();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  const issuer = OIDC_ISSUER.replace(/\/$/, "");
  return { issuer, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, scope: OIDC_SCOPE, name: OIDC_NAME };
}

const wellKnownOf = ({ issuer }: IdentityProvider) => `${issuer}/.well-known/openid-configuration`;

/**
 * next-auth's provider for any issuer. The identity token is verified, with nonce; claims it lacks, such as the e-mail
 * at many providers, are fetched with the access token; the token's own claims take precedence.
 */
export function oidcProvider(provider: IdentityProvider): OAuthConfig<Claims> {
  return {
    id: "oidc",
    name: provider.name,
    type: "oauth",
    wellKnown: wellKnownOf(provider),
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorization: { params: { scope: provider.scope } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: 5_000 },
    userinfo: {
      request: async ({ tokens, client }) => {
        const asked = client.issuer.metadata.userinfo_endpoint && tokens.access_token;
        const more = asked ? await client.userinfo(tokens as Parameters<typeof client.userinfo>[0]) : {};
        return { ...more, ...(tokens as unknown as { claims(): Claims }).claims() } as never;
      },
    },
    profile: ({ sub }) => ({ id: String(sub) }),
  };
}

const discovered = z.object({ end_session_endpoint: z.url().optional() });
const KEPT_MS = 10 * 60_000;
const endSession = perProcess<{ issuer: string; until: number; endpoint?: string } | undefined>(
  "end-session endpoint",
  () => undefined,
);

/**
 * The provider's sign-out address, which leads back to the sign-in page. Out: undefined where the provider has none or
 * cannot be asked: the session here has ended all the same. Never throws.
 */
export async function endSessionUrl(): Promise<string | undefined> {
  const provider = identityProvider();
  const endpoint = provider && (await endSessionEndpoint(provider));
  if (!endpoint || faultOfAddress(endpoint)) return undefined;
  const url = new URL(endpoint);
  url.searchParams.set("client_id", provider.clientId);
  url.searchParams.set("post_logout_redirect_uri", `${new URL(getEnv().NEXTAUTH_URL).origin}/sign-in`);
  return url.href;
}

async function endSessionEndpoint(provider: IdentityProvider): Promise<string | undefined> {
  const kept = endSession.get();
  if (kept?.issuer === provider.issuer && kept.until > Date.now()) return kept.endpoint;
  try {
    const answer = await fetch(wellKnownOf(provider), { redirect: "error", signal: AbortSignal.timeout(3_000) });
    const endpoint = discovered.parse(await answer.json()).end_session_endpoint;
    endSession.put({ issuer: provider.issuer, until: Date.now() + KEPT_MS, endpoint });
    return endpoint;
  } catch (error) {
    log().warn({ event: "end-session-unknown", error: describeError(error) });
    return undefined;
  }
}
