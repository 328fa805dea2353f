import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { readJson } from "@/lib/http/body";
import { answer, parse, type Trace } from "@/lib/http/handler";
import { requireOwnOrigin } from "@/lib/http/origin";
import { log } from "@/lib/log";
import { addressOf } from "./address";
import { authCookies } from "./cookies";
import { DEVICE_MAX_AGE_S, newDevice } from "./device";
import { ask, respond, staleToken } from "./exchange";
import { inLane } from "./lanes";
import { finishSingleSignOn, startSingleSignOn } from "./oidcDoor";
import { endSessionUrl, identityProvider } from "./oidcProvider";
import { endSession } from "./sessions";
import { readToken } from "./token";

const csrfToken = z.string().max(256);
const credentials = z.strictObject({
  csrfToken,
  email: z.string().max(256),
  password: z.string().max(1024),
  code: z.string().min(1).max(32).optional(),
});
const signOutBody = z.strictObject({ csrfToken });

const NO_LOCAL_ACCOUNTS = "Password sign-in is disabled. Sign in through the organisation.";

/**
 * The routes of sign-in, `/api/auth/…`: five of next-auth's, the rest answer 404. In: the request and the segments
 * after `/api/auth`. Out: JSON, cookies, or one problem document, the same for every refused sign-in.
 */
export function door(request: NextRequest, path: string[]): Promise<Response> {
  return answer(request, async (trace) => {
    const asked = `${request.method} ${path.join("/")}`;
    if (asked === "GET callback/oidc") return finishSingleSignOn(request, trace);
    if (request.nextUrl.search) throw new DeskError("VALIDATION", { detail: "No query is expected." });
    switch (asked) {
      case "GET csrf":
        return giveToken(request, trace);
      case "POST callback/credentials":
        return signIn(request, trace);
      case "POST signin/oidc":
        return startSingleSignOn(request, trace);
      case "POST signout":
        return signOut(request, trace);
      default:
        throw new DeskError("NOT_FOUND");
    }
  });
}

async function giveToken(request: NextRequest, trace: Trace): Promise<Response> {
  const { answered } = await ask(request, { method: "GET", path: ["csrf"] });
  return respond(answered, NextResponse.json(answered.body), trace);
}

async function signIn(request: NextRequest, trace: Trace): Promise<Response> {
  requireOwnOrigin(request.headers);
  if (getEnv().LOCAL_ACCOUNTS === "off") throw new DeskError("NOT_FOUND", { detail: NO_LOCAL_ACCOUNTS, sent: "no" });
  const body = parse(credentials, await readJson(request), "body");
  const typed = withoutAbsent(body);
  const address = addressOf(request.headers);
  const device = authCookies(getEnv().NEXTAUTH_URL).device;
  const arrival = { email: body.email, address, deviceCookie: request.cookies.get(device.name)?.value };
  const { answered, outcome } = await inLane(arrival, () =>
    ask(request, { method: "POST", path: ["callback", "credentials"], body: typed }),
  );
  if (outcome.failure) throw outcome.failure;
  const { requestId } = trace;
  if (outcome.refusal) throw refused({ requestId, address, refusal: outcome.refusal });
  if (!outcome.signedIn) throw staleToken();
  trace.officerId = outcome.signedIn.id;
  log().info({ event: "sign-in", requestId, address, officerId: trace.officerId });
  const response = new NextResponse(null, { status: 204 });
  const value = newDevice(getEnv().NEXTAUTH_SECRET, outcome.signedIn.email);
  response.cookies.set(device.name, value, { ...device.options, maxAge: DEVICE_MAX_AGE_S });
  return respond(answered, response, trace);
}

/** Revealed only after the right password: to everybody else an account with a second factor looks like any other. */
function codeNeeded(refusal: "code-missing" | "wrong-code"): DeskError {
  if (refusal === "code-missing")
    return new DeskError("SECOND_FACTOR", {
      detail: "Enter the code from your authenticator app, or a recovery code.",
      sent: "no",
    });
  const wrong = "This code is wrong, or has already been used. Wait for the next one, or use a recovery code.";
  return new DeskError("SECOND_FACTOR", { detail: wrong, fields: { code: wrong }, sent: "no" });
}

const withoutAbsent = ({ code, ...typed }: z.infer<typeof credentials>) => ({ ...typed, ...(code && { code }) });

function refused(line: { requestId: string; address: string; refusal: string }): DeskError {
  log().warn({ event: "sign-in-refused", ...line });
  if (line.refusal === "code-missing" || line.refusal === "wrong-code") return codeNeeded(line.refusal);
  const detail =
    "Check your e-mail and password, then try again. After several failed attempts you must wait up to 15 minutes.";
  return new DeskError("SIGN_IN_REFUSED", { detail, sent: "no" });
}

async function signOut(request: NextRequest, trace: Trace): Promise<Response> {
  requireOwnOrigin(request.headers);
  const body = parse(signOutBody, await readJson(request), "body");
  const { answered } = await ask(request, { method: "POST", path: ["signout"], body });
  if (JSON.stringify(answered.body).includes("csrf=true")) throw staleToken();
  const sessionId = await readToken(request.cookies.get(authCookies(getEnv().NEXTAUTH_URL).session.name)?.value);
  const issuer = sessionId && (await endSession(sessionId));
  const elsewhere = issuer && issuer === identityProvider()?.issuer ? await endSessionUrl() : undefined;
  // The next person at this browser must find nothing of this desk's pages in its caches.
  const headers = { "Clear-Site-Data": '"cache", "storage"' };
  const response = elsewhere
    ? NextResponse.json({ endSession: elsewhere }, { headers })
    : new NextResponse(null, { status: 204, headers });
  return respond(answered, response, trace);
}
