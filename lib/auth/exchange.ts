import "server-only";
import type { NextRequest, NextResponse } from "next/server";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import type { Trace } from "@/lib/http/handler";
import { addressOf } from "./address";
import { type AuthCookies, authCookies } from "./cookies";
import { callNextAuth, type NextAuthAnswer, type NextAuthCall } from "./nextAuth";
import { authOptions, type SignInOutcome } from "./options";

/** The cookies next-auth may see and set. */
const HANDED_ON = ["session", "csrf", "pkce", "state", "nonce"] as const satisfies (keyof AuthCookies)[];

/** Asks next-auth on behalf of a request. Out: its answer, and the outcome. Throws what a callback threw. */
export async function ask(request: NextRequest, call: Omit<NextAuthCall, "cookies">) {
  const known = authCookies(getEnv().NEXTAUTH_URL);
  const valueOf = (name: string) => request.cookies.get(name)?.value;
  const names = HANDED_ON.map((each) => known[each].name);
  const shown = names.flatMap((name) => (valueOf(name) ? [[name, valueOf(name) as string]] : []));
  const visit = {
    address: addressOf(request.headers),
    deviceCookie: valueOf(known.device.name),
    sessionCookie: valueOf(known.session.name),
  };
  const outcome: SignInOutcome = {};
  const cookies = Object.fromEntries(shown) as Record<string, string>;
  return { answered: await callNextAuth(authOptions(visit, outcome), { ...call, cookies }), outcome };
}

/** Passes on our cookies that next-auth set, except its cookie of the address to return to, which is not used here. */
export function respond({ setCookies }: NextAuthAnswer, response: NextResponse, { requestId }: Trace): Response {
  const known = authCookies(getEnv().NEXTAUTH_URL);
  const ours = setCookies.filter((cookie) => HANDED_ON.some((each) => cookie.startsWith(`${known[each].name}=`)));
  for (const cookie of ours) response.headers.append("Set-Cookie", cookie);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("X-Request-Id", requestId);
  return response;
}

/** The refusal of a form whose token is not the one of its cookie. */
export function staleToken(): DeskError {
  return new DeskError("CROSS_ORIGIN", {
    detail: "The form has expired. Try again.",
    sent: "no",
  });
}
