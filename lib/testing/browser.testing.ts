import { NextRequest } from "next/server";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { door } from "@/lib/auth/door";
import { findSession, type SessionState } from "@/lib/auth/sessions";
import { readToken } from "@/lib/auth/token";
import { answerInvitation } from "@/lib/directory/invitationDoor";

const ORIGIN = "http://localhost:3000";
export const PASSWORD = "violet harbour lamp 7";
export const ANA: NewOfficer = { email: "ana@desk.example", name: "Ana Silva", role: "analyst" };

/** For tests: a browser in front of the door. It keeps its cookies and sends what a browser sends. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly address = "203.0.113.7") {}

  async send(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const cookie = Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join("; ");
    const request = new NextRequest(`${ORIGIN}/api/auth/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...(cookie && { cookie }),
        "content-type": "application/json",
        "sec-fetch-site": "same-origin",
        "x-forwarded-for": this.address,
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const asked = new URL(request.url).pathname.split("/").slice(3);
    const response = await (path === "invitation" ? answerInvitation(request) : door(request, asked));
    for (const each of response.headers.getSetCookie()) this.keep(each);
    return response;
  }

  private keep(setCookie: string): void {
    const [name = "", value = ""] = (setCookie.split(";")[0] ?? "").split("=");
    if (value) this.cookies.set(name, decodeURIComponent(value));
    else this.cookies.delete(name);
  }

  async token(): Promise<string> {
    return ((await (await this.send("csrf")).json()) as { csrfToken: string }).csrfToken;
  }

  async signIn(email = ANA.email, password = PASSWORD, code?: string): Promise<Response> {
    return this.send("callback/credentials", { email, password, code, csrfToken: await this.token() });
  }

  async signOut(): Promise<Response> {
    return this.send("signout", { csrfToken: await this.token() });
  }

  get sessionCookie(): string | undefined {
    return this.cookies.get("countersign.session");
  }
}

/** The status of the session behind a cookie, as a request at that time would find it. */
export async function standing(cookie: string | undefined, now = new Date()): Promise<SessionState["standing"]> {
  const sessionId = await readToken(cookie);
  return sessionId ? (await findSession(sessionId, now)).standing : "none";
}
