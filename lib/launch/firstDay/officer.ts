import { randomUUID } from "node:crypto";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import type { Handle } from "@/lib/sandbox/story/handles";

type Place = Pick<Handle, "entityId" | "serviceName">;

interface Asked {
  method?: "POST" | "PATCH";
  body?: object;
  headers?: Record<string, string>;
}

/** An officer of the demo at Countersign's own HTTP API, signed in as a browser would be. */
export class DemoOfficer {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly ending: AbortSignal,
  ) {}

  /** In: the address of the web server, who it is, and the signal that ends every request. Throws when signing in fails. */
  static async signIn(url: string, email: string, ending: AbortSignal): Promise<DemoOfficer> {
    return new DemoOfficer(url, await cookiesOf(url, email, ending), ending);
  }

  /** Puts a request. Out: the parsed answer and its version. Throws for any answer but success, with its words. */
  async ask<Answer>(path: string, asked: Asked = {}): Promise<{ answer: Answer; etag: string }> {
    const { method = "GET", body, headers } = asked;
    const response = await fetch(this.url + path, {
      method,
      headers: { cookie: this.cookie, origin: this.url, "content-type": "application/json", ...headers },
      body: body && JSON.stringify(body),
      signal: this.ending,
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return { answer: (await response.json()) as Answer, etag: response.headers.get("etag") ?? "" };
  }

  /** Sends a change of a case as a form does: against the case as it was just read, under a key of its own. */
  async change<Answer>(place: Place, path: string, body: object): Promise<Answer> {
    const { etag } = await this.ask(pathOf(place));
    const headers = { "if-match": etag, "idempotency-key": randomUUID() };
    return (await this.ask<Answer>(path, { method: "PATCH", body, headers })).answer;
  }
}

/** The path of a case at Countersign's API. */
export const pathOf = ({ entityId, serviceName }: Place) =>
  `/api/individuals/${entityId}/serviceprofiles/${encodeURIComponent(serviceName)}`;

/** Signs in. Out: everything a browser would send along, the session among it. */
export async function cookiesOf(url: string, email: string, signal?: AbortSignal): Promise<string> {
  const jar = new Map<string, string>();
  const csrf = await fetch(`${url}/api/auth/csrf`, { signal });
  keepCookies(jar, csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookieOf(jar), origin: url, "content-type": "application/json" },
    body: JSON.stringify({ csrfToken, email, password: DEMO_PASSWORD }),
    signal,
  });
  if (answer.status !== 204) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  keepCookies(jar, answer);
  return cookieOf(jar);
}

function keepCookies(jar: Map<string, string>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
    jar.set(name, value);
  }
}

const cookieOf = (jar: Map<string, string>) => Array.from(jar, ([name, value]) => `${name}=${value}`).join("; ");
