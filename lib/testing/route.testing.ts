import { randomUUID } from "node:crypto";
import { keepScopes } from "@/lib/accounts/scope";
import { ANA, Browser, PASSWORD } from "./browser.testing";
import { getDb } from "@/lib/db/client";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { registerOfficer } from "@/lib/officers/register";
import { serve } from "./request.testing";

/*
 * For tests of routes: the real handler, reached with a real session. Only the way in which Next hands cookies and headers
 * to a handler is stood in for (request.testing.ts), as there is no Next around it.
 */

keepScopes();

const ORIGIN = "http://localhost:3000";

export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

/** What a request of a test differs in from the one the desk's page would send. `null` takes a header away. */
export interface Asked {
  method?: string;
  path?: string;
  params?: Record<string, string>;
  body?: unknown;
  rawBody?: BodyInit;
  headers?: Record<string, string | null>;
  cookie?: string;
}

/** Calls a route handler as the desk's own page would. Out: the response. */
export async function call(handler: Handler, asked: Asked = {}): Promise<Response> {
  const { method = "GET", path = "/api/x", params = {}, body, rawBody } = asked;
  const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  const init = { method, headers: headersFor(asked), body: method === "GET" ? undefined : sent };
  const request = new Request(`${ORIGIN}${path}`, init);
  return serve(request, () => handler(request, { params: Promise.resolve(params) }));
}

function headersFor({ method, headers = {}, cookie }: Asked): Headers {
  const sent = new Headers({ "sec-fetch-site": "same-origin", "content-type": "application/json" });
  if (method === "PATCH") sent.set("idempotency-key", randomUUID());
  if (cookie) sent.set("cookie", cookie);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) sent.delete(name);
    else sent.set(name, value);
  }
  return sent;
}

/** Registers an officer and signs them in. Out: the cookie header of their browser. */
export async function signedIn(officer: NewOfficer = ANA): Promise<string> {
  await registerOfficer(getDb(), officer, PASSWORD);
  const browser = new Browser();
  await browser.signIn(officer.email);
  return `countersign.session=${browser.sessionCookie ?? ""}`;
}
