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
import { DEVICE_MAX_AGE_S, newDevice } from "./device";
import { callNextAuth, type NextAuthAnswer, type NextAuthCall } from "./nextAuth";
import { authOptions, type Outcome } from "./options";
import { endSession } from "./sessions";
import { readToken } from "./token";

const csrfToken = z.string().max(256);
const credentials = z.strictObject({ csrfToken, email: z.string().max(256), password: z.string().max(1024) });
const signOutBody = z.strictObject({ csrfToken });

/**
 * The door of the desk, `/api/auth/…`: three of next-auth's routes and one of ours, the rest does not exist. In: the request and the
 * segments after `/api/auth`. Out: JSON, cookies, or one problem document, the same for every refused sign-in.
 */
export function door(request: NextRequest, path: string[]): Promise<Response> {
  return answer(request, async (trace) => {
    if (request.nextUrl.search) throw new DeskError("VALIDATION", { detail: "Nothing is expected in the query." });
    switch (`${request.method} ${path.join("/")}`) {
      case "GET csrf":
        return giveToken(request, trace);
      case "POST callback/credentials":
        return signIn(request, trace);
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
  const body = parse(credentials, await readJson(request), "body");
  const { answered, outcome } = await ask(request, { method: "POST", path: ["callback", "credentials"], body });
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
  const detail =
    "Check e-mail and password and try again. After several failed attempts every further one has to wait, up to 15 minutes.";
  return new DeskError("SIGN_IN_REFUSED", { detail, sent: "no" });
}

function staleToken(): DeskError {
  return new DeskError("CROSS_ORIGIN", {
    detail: "The form's token is missing or out of date. Try again.",
    sent: "no",
  });
}

async function signOut(request: NextRequest, trace: Trace): Promise<Response> {
  requireOwnOrigin(request.headers);
  const body = parse(signOutBody, await readJson(request), "body");
  const { answered } = await ask(request, { method: "POST", path: ["signout"], body });
  if (JSON.stringify(answered.body).includes("csrf=true")) throw staleToken();
  const sessionId = await readToken(request.cookies.get(authCookies(getEnv().NEXTAUTH_URL).session.name)?.value);
  if (sessionId) await endSession(sessionId);
  // What the browser still holds of this desk's pages must not be there for the next person.
  const headers = { "Clear-Site-Data": '"cache", "storage"' };
  return respond(answered, new NextResponse(null, { status: 204, headers }), trace);
}

async function ask(request: NextRequest, call: Omit<NextAuthCall, "cookies">) {
  const { session, csrf, device } = authCookies(getEnv().NEXTAUTH_URL);
  const valueOf = (name: string) => request.cookies.get(name)?.value;
  const shown = [session.name, csrf.name].flatMap((name) => (valueOf(name) ? [[name, valueOf(name) as string]] : []));
  const visit = {
    address: addressOf(request.headers),
    deviceCookie: valueOf(device.name),
    sessionCookie: valueOf(session.name),
  };
  const outcome: Outcome = {};
  const cookies = Object.fromEntries(shown) as Record<string, string>;
  return { answered: await callNextAuth(authOptions(visit, outcome), { ...call, cookies }), outcome };
}

/** Hands on the cookies of session and token; next-auth's third, the address to return to, is not used here. */
function respond({ setCookies }: NextAuthAnswer, response: NextResponse, { requestId }: Trace): Response {
  const { session, csrf } = authCookies(getEnv().NEXTAUTH_URL);
  const ours = setCookies.filter((cookie) => [session, csrf].some(({ name }) => cookie.startsWith(`${name}=`)));
  for (const cookie of ours) response.headers.append("Set-Cookie", cookie);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("X-Request-Id", requestId);
  return response;
}
