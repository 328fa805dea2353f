import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { acceptedInvitation } from "@/lib/directory/contract";
import { acceptInvitation } from "@/lib/directory/invitations";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { readJson } from "@/lib/http/body";
import { answer, parse, type Trace } from "@/lib/http/handler";
import { requireOwnOrigin } from "@/lib/http/origin";
import { log } from "@/lib/log";
import { addressOf } from "./address";
import { authCookies } from "./cookies";
import { crowdOf } from "./crowd";
import { DEVICE_MAX_AGE_S, newDevice } from "./device";
import { ask, respond, staleToken } from "./exchange";
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

/** Each holds connections to the database, of which the officers who are in need some too. */
const fourAtOnce = crowdOf(4, 200);

const NO_LOCAL_ACCOUNTS = "No password opens anything here. Sign in through the organisation.";

/**
 * The door of the desk, `/api/auth/…`: five of next-auth's routes and one of ours, the rest does not exist. In: the request and the
 * segments after `/api/auth`. Out: JSON, cookies, or one problem document, the same for every refused sign-in.
 */
export function door(request: NextRequest, path: string[]): Promise<Response> {
  return answer(request, async (trace) => {
    const asked = `${request.method} ${path.join("/")}`;
    if (asked === "GET callback/oidc") return finishSingleSignOn(request, trace);
    if (request.nextUrl.search) throw new DeskError("VALIDATION", { detail: "Nothing is expected in the query." });
    switch (asked) {
      case "GET csrf":
        return giveToken(request, trace);
      case "POST callback/credentials":
        return signIn(request, trace);
      case "POST signin/oidc":
        return startSingleSignOn(request, trace);
      case "POST invitation":
        return setPassword(request, trace);
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
  const { answered, outcome } = await fourAtOnce(() =>
    ask(request, { method: "POST", path: ["callback", "credentials"], body: typed }),
  );
  if (outcome.failure) throw outcome.failure;
  const { requestId } = trace;
  const address = addressOf(request.headers);
  if (outcome.refusal) throw refused({ requestId, address, refusal: outcome.refusal });
  if (!outcome.signedIn) throw staleToken();
  trace.officerId = outcome.signedIn.id;
  log().info({ event: "sign-in", requestId, address, officerId: trace.officerId });
  const response = new NextResponse(null, { status: 204 });
  const { name, options } = authCookies(getEnv().NEXTAUTH_URL).device;
  const device = newDevice(getEnv().NEXTAUTH_SECRET, outcome.signedIn.email);
  response.cookies.set(name, device, { ...options, maxAge: DEVICE_MAX_AGE_S });
  return respond(answered, response, trace);
}

/** Told only to whoever knows the password: to everybody else an account with a second factor is like every other. */
function codeNeeded(refusal: "code-missing" | "wrong-code"): DeskError {
  const detail =
    refusal === "code-missing"
      ? "Type the code your authenticator app shows, or one of your recovery codes."
      : "This code is not right, or has been used already. Wait for the next one, or use a recovery code.";
  return new DeskError("SECOND_FACTOR", { detail, sent: "no" });
}

const withoutAbsent = ({ code, ...typed }: z.infer<typeof credentials>) => ({ ...typed, ...(code && { code }) });

/** The end of an invitation: the person sets the password with the link they were given. They sign in with it then. */
async function setPassword(request: NextRequest, { requestId }: Trace): Promise<Response> {
  requireOwnOrigin(request.headers);
  const { token, password } = parse(acceptedInvitation, await readJson(request), "body");
  await acceptInvitation(token, password);
  return new NextResponse(null, {
    status: 204,
    headers: { "Cache-Control": "private, no-store", "X-Request-Id": requestId },
  });
}

function refused(line: { requestId: string; address: string; refusal: string }): DeskError {
  log().warn({ event: "sign-in-refused", ...line });
  if (line.refusal === "code-missing" || line.refusal === "wrong-code") return codeNeeded(line.refusal);
  const detail =
    "Check e-mail and password and try again. After several failed attempts every further one has to wait, up to 15 minutes.";
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
  // What the browser still holds of this desk's pages must not be there for the next person.
  const headers = { "Clear-Site-Data": '"cache", "storage"' };
  const response = elsewhere
    ? NextResponse.json({ endSession: elsewhere }, { headers })
    : new NextResponse(null, { status: 204, headers });
  return respond(answered, response, trace);
}
