import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { readJson } from "@/lib/http/body";
import { parse, type Trace } from "@/lib/http/handler";
import { requireOwnOrigin } from "@/lib/http/origin";
import { describeError, log } from "@/lib/log";
import { addressOf } from "./address";
import { authCookies } from "./cookies";
import { ask, respond, staleToken } from "./exchange";
import type { SignInOutcome } from "./options";
import { identityProvider } from "./oidcProvider";
import { ownPath } from "./ownPath";
import { type SignInReason, signInPath } from "./signInPath";

const startBody = z.strictObject({ csrfToken: z.string().max(256), callbackUrl: z.string().max(4_000).optional() });
const addressed = z.object({ url: z.url() });
const BACK_MAX_AGE_S = 900;

/**
 * Begins a sign-in at the organisation. Out: the provider's address to go to; a cookie proves later that this browser
 * began it.
 */
export async function startSingleSignOn(request: NextRequest, trace: Trace): Promise<Response> {
  requireOwnOrigin(request.headers);
  if (!identityProvider()) throw new DeskError("NOT_FOUND");
  const { csrfToken, callbackUrl } = parse(startBody, await readJson(request), "body");
  const { answered } = await ask(request, { method: "POST", path: ["signin", "oidc"], body: { csrfToken } });
  const parsed = addressed.safeParse(answered.body);
  if (!parsed.success || parsed.data.url.includes("csrf=true")) throw staleToken();
  if (new URL(parsed.data.url).origin === new URL(getEnv().NEXTAUTH_URL).origin) throw notReached();
  const response = NextResponse.json({ url: parsed.data.url });
  const { name, options } = authCookies(getEnv().NEXTAUTH_URL).back;
  response.cookies.set(name, ownPath(callbackUrl), { ...options, maxAge: BACK_MAX_AGE_S });
  return respond(answered, response, trace);
}

/** next-auth sends people to its own page of errors when the provider's description cannot be read. */
function notReached(): DeskError {
  const detail = "Single sign-on cannot be reached at present. Try again in a moment.";
  return new DeskError("SIGN_ON_UNAVAILABLE", { detail, sent: "no", retryAfterSeconds: 30 });
}

/** What may come back from a provider; the rest of the query is ignored. */
const returned = z.object({
  code: z.string().max(4_096).optional(),
  state: z.string().max(1_024).optional(),
  iss: z.string().max(2_000).optional(),
  error: z.string().max(256).optional(),
});

/**
 * Ends a sign-in at the organisation: the browser comes back with a code. Out: a redirect to where the officer wanted
 * to go, with a session, or to the sign-in page with the reason. Never a problem document: the answer is shown to a
 * person.
 */
export async function finishSingleSignOn(request: NextRequest, trace: Trace): Promise<Response> {
  if (!identityProvider()) throw new DeskError("NOT_FOUND");
  const query = returned.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return sendTo(signInPath(undefined, "sso-failed"), trace);
  const given = Object.fromEntries(Object.entries(query.data).filter(([, value]) => value !== undefined));
  const { name, options } = authCookies(getEnv().NEXTAUTH_URL).back;
  const back = ownPath(request.cookies.get(name)?.value);
  const { answered, outcome } = await ask(request, { method: "GET", path: ["callback", "oidc"], query: given });
  const reason = reasonOf(request, outcome, trace);
  const response = sendTo(reason ? signInPath(back, reason) : back, trace);
  response.cookies.set(name, "", { ...options, maxAge: 0 });
  return respond(answered, response, trace);
}

function reasonOf(
  request: NextRequest,
  { signedIn, refusal, failure }: SignInOutcome,
  trace: Trace,
): SignInReason | undefined {
  const line = { requestId: trace.requestId, address: addressOf(request.headers), way: "single-sign-on" };
  if (failure) log().error({ event: "sign-in-failed", ...line, error: describeError(failure) });
  if (signedIn && !failure) {
    trace.officerId = signedIn.id;
    log().info({ event: "sign-in", ...line, officerId: signedIn.id });
    return undefined;
  }
  log().warn({ event: "sign-in-refused", ...line, refusal: refusal ?? "not-proved" });
  return refusal ? "sso-refused" : "sso-failed";
}

function sendTo(path: string, { requestId }: Trace): NextResponse {
  const response = NextResponse.redirect(new URL(path, getEnv().NEXTAUTH_URL), 303);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("X-Request-Id", requestId);
  return response;
}
