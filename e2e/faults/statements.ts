import { Client, type QueryResult } from "pg";

/** How a statement to the database fails. */
export const STATEMENT_FAULTS = [
  /** The database refuses it; the connection stays. */
  "refused",
  /** The connection is gone before it could be sent. */
  "connection-gone",
  /** It is done, and the connection is gone before the answer: also a COMMIT may be done and nobody knows. */
  "answer-lost",
] as const;
export type StatementFault = (typeof STATEMENT_FAULTS)[number];

type Query = (...args: unknown[]) => Promise<QueryResult> | undefined;
type Done = (error: Error | undefined, result?: QueryResult) => void;

interface Wrapped {
  connection: { stream: { destroy(): void } };
}

/** Lets the n-th statement of this process fail while it is armed. Statements are those of the driver, BEGIN and COMMIT included. */
export class StatementTrap {
  private readonly original = Client.prototype.query as unknown as Query;
  private fails = Infinity;
  private fault: StatementFault = "refused";
  private count = 0;

  /** Takes the driver's place until `remove`. */
  install(): void {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const trap = this;
    Client.prototype.query = function (this: Wrapped, ...args: unknown[]) {
      return trap.isDue() ? trap.fail(this, args) : trap.original.apply(this, args);
    } as unknown as typeof Client.prototype.query;
  }

  remove(): void {
    Client.prototype.query = this.original as unknown as typeof Client.prototype.query;
  }

  /** Counts from here on. */
  arm(fails: number, fault: StatementFault): void {
    Object.assign(this, { fails, fault, count: 0 });
  }

  /** Out: whether there was an n-th statement, so that it failed. */
  disarm(): boolean {
    const hasFailed = this.count >= this.fails;
    this.fails = Infinity;
    return hasFailed;
  }

  private isDue(): boolean {
    this.count += 1;
    return this.count === this.fails;
  }

  private fail(client: Wrapped, args: unknown[]): Promise<QueryResult> | undefined {
    const failing = this.run(
      client,
      args.filter((arg) => typeof arg !== "function"),
    );
    const done = args.find((arg): arg is Done => typeof arg === "function");
    if (!done) return failing;
    failing.catch((error: Error) => done(error));
    return undefined;
  }

  private async run(client: Wrapped, args: unknown[]): Promise<never> {
    if (this.fault === "answer-lost") await this.original.apply(client, args);
    if (this.fault !== "refused") client.connection.stream.destroy();
    throw new Error(`The database failed on purpose (${this.fault})`);
  }
}
