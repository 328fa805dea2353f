import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";

/** The parts of a request that next-auth sees: chosen and validated by us, nothing else that a client sent. */
export interface NextAuthCall {
  method: "GET" | "POST";
  /** What follows `/api/auth/`, segment by segment. */
  path: string[];
  cookies: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, string>;
}

/** What next-auth answered: its JSON body and the `Set-Cookie` headers it wants. */
export interface NextAuthAnswer {
  body: unknown;
  setCookies: string[];
}

/**
 * Asks next-auth. Its entry for route handlers reads cookies and headers of the running request by itself, where a broken
 * cookie or `callbackUrl` makes it fail with 500; its entry for API routes takes what it is given. Throws what a callback
 * of `options` threw.
 */
export async function callNextAuth(options: AuthOptions, call: NextAuthCall): Promise<NextAuthAnswer> {
  const { method, path, cookies, query, body } = call;
  const recorder = new Recorder();
  const request = {
    method,
    query: { ...query, nextauth: path },
    cookies,
    headers: {},
    body: body && { ...body, json: "true" },
  };
  await NextAuth(request as unknown as NextApiRequest, recorder as unknown as NextApiResponse, options);
  return { body: recorder.body, setCookies: recorder.setCookies };
}

/** As much of a response as next-auth uses; it stores what it is given. */
class Recorder {
  body: unknown;
  private readonly headers = new Map<string, string | string[]>();

  get setCookies(): string[] {
    return [this.headers.get("set-cookie") ?? []].flat();
  }
  status() {
    return this;
  }
  getHeader(name: string) {
    return this.headers.get(name.toLowerCase());
  }
  setHeader(name: string, value: string | string[]) {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }
  json(body: unknown) {
    this.body = body;
  }
  send(body: unknown) {
    this.body = body;
  }
  end() {}
}
