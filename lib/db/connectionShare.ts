import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Pool, type PoolClient } from "pg";
import { OwnError } from "@/lib/ownError";
import { perProcess } from "@/lib/perProcess";

/** Connections of one officer's at once, of the twenty there are; the rest of what they ask waits for these. */
const MOST_OF_ONE = 6;
/** No officer waits longer for a connection than everybody does for the database. */
const LONGEST_WAIT_MS = 3_000;

const owners = perProcess("owner of connections", () => new AsyncLocalStorage<string | undefined>());

/** Runs a work whose connections count as this officer's, under any session; without an officer they count for none. */
export function onBehalfOf<Result>(officerId: string | undefined, work: () => Promise<Result>): Promise<Result> {
  // A query of Drizzle's begins when it is awaited: that too has to happen in here.
  return owners.get().run(officerId, async () => await work());
}

/** An officer's share of the connections was not free in time. */
export class ShareTaken extends OwnError {
  static override readonly label = "ShareTaken";

  constructor() {
    super("timeout exceeded when waiting for this officer's share of the connections");
  }
}

type Taken = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void;

/**
 * A pool in which no officer holds more than a share of the connections: slow statements delay only the officer who
 * runs them. A caller that waits too long for its share gets ShareTaken, like the pool's own time-out error.
 */
export class SharedPool extends Pool {
  private readonly heldBy = new Map<string, number>();
  private readonly lines = new Map<string, (() => void)[]>();

  override connect(): Promise<PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<PoolClient> | void {
    const owner = owners.get().getStore();
    const connecting = owner === undefined ? super.connect() : this.connectAs(owner);
    if (!taken) return connecting;
    connecting.then(
      (client) => taken(undefined, client, (error) => client.release(error)),
      (error: Error) => taken(error, undefined, () => undefined),
    );
  }

  private async connectAs(owner: string): Promise<PoolClient> {
    await this.turnOf(owner);
    try {
      const client = await super.connect();
      const release = client.release.bind(client);
      client.release = (error) => {
        this.giveBack(owner);
        release(error);
      };
      return client;
    } catch (error) {
      this.giveBack(owner);
      throw error;
    }
  }

  private turnOf(owner: string): Promise<void> {
    const held = this.heldBy.get(owner) ?? 0;
    if (held < MOST_OF_ONE) {
      this.heldBy.set(owner, held + 1);
      return Promise.resolve();
    }
    const line = this.lines.get(owner) ?? [];
    this.lines.set(owner, line);
    return new Promise((resolve, reject) => {
      const begin = () => (clearTimeout(timer), resolve());
      const timer = setTimeout(() => {
        line.splice(line.indexOf(begin), 1);
        reject(new ShareTaken());
      }, LONGEST_WAIT_MS);
      line.push(begin);
    });
  }

  /** Passes the place to the longest waiting request of this officer, or releases it. */
  private giveBack(owner: string): void {
    const next = this.lines.get(owner)?.shift();
    if (next) return next();
    this.lines.delete(owner);
    const left = (this.heldBy.get(owner) ?? 1) - 1;
    if (left > 0) this.heldBy.set(owner, left);
    else this.heldBy.delete(owner);
  }
}
