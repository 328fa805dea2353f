import "server-only";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { getEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { type AuthCookie, authCookies } from "./cookies";
import { checkCredentials, type SignInRefusal, type SignedIn } from "./credentials";
import { failingClosed } from "@/lib/db/failingClosed";
import { recordRefused } from "./refusals";
import { ABSOLUTE_LIMIT_MS } from "./rules";
import { admit, type SsoRefusal } from "./oidcAccounts";
import { identityProvider, oidcProvider } from "./oidcProvider";
import type { Claims } from "./oidcRules";
import { openSession } from "./sessions";
import { readToken } from "./token";

/** The outcome of one call of next-auth, which itself returns little more than the cookies to set. */
export interface SignInOutcome {
  signedIn?: SignedIn;
  refusal?: SignInRefusal | SsoRefusal;
  failure?: unknown;
}

/** What a sign-in is judged by besides e-mail and password. */
export interface SignInContext {
  address: string;
  deviceCookie?: string;
  sessionCookie?: string;
}

const MAX_AGE_S = ABSOLUTE_LIMIT_MS / 1000;

/** The configuration of next-auth for one call. In: where the call comes from; `outcome` is filled on the way. */
export function authOptions(visit: SignInContext, outcome: SignInOutcome): AuthOptions {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET } = getEnv();
  const { session, csrf, pkce, state, nonce } = authCookies(NEXTAUTH_URL);
  const provider = identityProvider();
  return {
    secret: NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: MAX_AGE_S },
    jwt: { maxAge: MAX_AGE_S },
    useSecureCookies: session.options.secure,
    cookies: {
      sessionToken: session,
      csrfToken: csrf,
      pkceCodeVerifier: shortLived(pkce),
      state: shortLived(state),
      nonce: shortLived(nonce),
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [localAccounts(visit, outcome), ...(provider ? [oidcProvider(provider)] : [])],
    callbacks: {
      signIn: async ({ account, profile }) =>
        account?.provider !== "oidc" || (await admitted(profile as Claims | undefined, visit, outcome)),
      // The token names a new session row and nothing else; the row before, if any, ends.
      jwt: async () => ({ sid: await openFor(outcome, visit) }),
      redirect: ({ baseUrl }) => baseUrl,
    },
    logger: {
      error: (code, metadata) => log().warn({ event: "next-auth", code, reason: reasonIn(metadata) }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** Fifteen minutes are enough to sign in elsewhere. */
const shortLived = (cookie: AuthCookie) => ({ ...cookie, options: { ...cookie.options, maxAge: 15 * 60 } });

/** Why a sign-in failed, without anything in it that could be a code, a token or a state. */
function reasonIn(metadata: unknown): string | undefined {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
  return error instanceof Error ? error.message.slice(0, 300).replace(/[\w-]{20,}/g, "…") : undefined;
}

/**
 * Lets in people whom the identity provider signed in. Failures are passed around next-auth, which would turn them into
 * refusals.
 */
async function admitted(claims: Claims | undefined, visit: SignInContext, outcome: SignInOutcome): Promise<boolean> {
  const issuer = identityProvider()?.issuer;
  if (!claims || !issuer) return false;
  try {
    const admission = await failingClosed(() => admit(claims, issuer));
    if ("refusal" in admission) {
      void recordRefused(admission, visit.address);
      outcome.refusal = admission.refusal;
      return false;
    }
    outcome.signedIn = admission.officer;
    return true;
  } catch (error) {
    outcome.failure = error;
    return false;
  }
}

function localAccounts(visit: SignInContext, outcome: SignInOutcome) {
  return Credentials({
    credentials: { email: {}, password: {}, code: {} },
    // next-auth would show a failure to the person as a refusal, so failures are passed around it.
    authorize: async (given) => {
      try {
        const { email = "", password = "", code } = given ?? {};
        const result = await failingClosed(() => checkCredentials({ ...visit, email, password, code }));
        if ("refusal" in result) {
          if (result.refusal !== "code-missing") void recordRefused(result, visit.address);
          return refuse(outcome, result.refusal);
        }
        outcome.signedIn = result.officer;
        return { id: result.officer.id, email: result.officer.email };
      } catch (error) {
        outcome.failure = error;
        return null;
      }
    },
  });
}

function refuse(outcome: SignInOutcome, refusal: SignInRefusal): null {
  outcome.refusal = refusal;
  return null;
}

async function openFor({ signedIn }: SignInOutcome, { sessionCookie }: SignInContext): Promise<string> {
  if (!signedIn) throw new Error("next-auth asks for a token although nobody signed in");
  return openSession(signedIn, await readToken(sessionCookie));
}
