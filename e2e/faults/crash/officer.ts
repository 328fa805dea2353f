import { cookiesOf } from "@/lib/launch/firstDay/officer";
import type { Answered } from "../runRecord";

/** One request of an officer that changes something; the same object again is the same request again. */
export interface Mutation {
  /** PATCH unless said otherwise. */
  method?: "POST";
  path: string;
  body: object;
  etag: string;
  key: string;
}

/** An officer at the desk's own HTTP API, signed in as a browser would be. Remembers everything they were told. */
export class DeskOfficer {
  readonly answered: Answered[] = [];

  private constructor(
    readonly id: string,
    readonly name: string,
    private readonly desk: string,
    /** Everything a browser would send along, the session among it. */
    readonly cookie: string,
  ) {}

  static async signIn(desk: string, email: string): Promise<DeskOfficer> {
    const cookie = await cookiesOf(desk, email);
    const session = await fetch(`${desk}/api/session`, { headers: { cookie } });
    const { officer } = (await session.json()) as { officer: { id: string; name: string } };
    return new DeskOfficer(officer.id, officer.name, desk, cookie);
  }

  /** Reads from the desk. Out: the parsed body and its ETag, empty where it has none; undefined when the desk broke down. */
  async read(path: string): Promise<{ body: unknown; etag: string } | undefined> {
    try {
      const answer = await fetch(this.desk + path, { headers: { cookie: this.cookie }, signal: patience() });
      const body: unknown = await answer.json();
      const etag = answer.headers.get("etag");
      return answer.ok ? { body, etag: etag ?? "" } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Sends a change once, and remembers its outcome. */
  async change({ etag, key, ...request }: Mutation): Promise<Answered["answer"]> {
    const answer = await this.ask(request, { "if-match": etag, "idempotency-key": key });
    this.answered.push({ officerId: this.id, key, at: Date.now(), answer });
    return answer;
  }

  private async ask(
    { method, path, body: what }: Pick<Mutation, "method" | "path" | "body">,
    more: Record<string, string>,
  ): Promise<Answered["answer"]> {
    const headers = { cookie: this.cookie, origin: this.desk, "content-type": "application/json", ...more };
    try {
      const body = JSON.stringify(what);
      const answer = await fetch(this.desk + path, { method: method ?? "PATCH", headers, body, signal: patience() });
      const said = (await answer.json()) as Said;
      const { outcome, id } = said.operation ?? {};
      return { status: answer.status, code: said.code, sent: said.sent, outcome, operationId: id ?? said.operationId };
    } catch {
      return "lost";
    }
  }
}

/** The parts of an answer or a problem document that tell how it ended. */
interface Said {
  code?: string;
  sent?: string;
  operationId?: string;
  operation?: { id: string; outcome: string };
}

/** A browser waits longer; here the desk is killed before. */
const patience = () => AbortSignal.timeout(30_000);
