import { createHash } from "node:crypto";

/** Requests of one client that are worked on at once; the rest of theirs wait. A page asks for fewer. */
const AT_ONCE = 16;
/** Requests of one client that may wait. */
const MOST_WAITING = 200;

interface Client {
  atWork: number;
  waiting: (() => void)[];
}

/**
 * Limits the requests of each client that run at once, so that a client with two hundred requests delays only itself:
 * the cost of a request to the process is paid by everybody.
 */
export class ClientQueues {
  private readonly clients = new Map<string, Client>();

  /**
   * Begins a work now, or when one of this client's has ended. In: who asks, the work, which is given what to call at its end.
   * Out: false where too many wait already; the work is then never begun.
   */
  take(who: string, work: (end: () => void) => void): boolean {
    const client = this.clients.get(who) ?? { atWork: 0, waiting: [] };
    this.clients.set(who, client);
    const begin = () => {
      client.atWork += 1;
      work(() => this.end(who, client));
    };
    if (client.atWork < AT_ONCE) begin();
    else if (client.waiting.length < MOST_WAITING) client.waiting.push(begin);
    else return false;
    return true;
  }

  private end(who: string, client: Client): void {
    client.atWork -= 1;
    client.waiting.shift()?.();
    if (client.atWork === 0) this.clients.delete(who);
  }
}

/** Who asks: the session a request names, or its address where it names none. In: the cookie's name and the headers. */
export function clientOf(cookie: string | undefined, sessionCookie: string, address: string): string {
  const session = cookie?.split("; ").find((each) => each.startsWith(`${sessionCookie}=`));
  return session ? createHash("sha256").update(session).digest("base64") : address;
}
