/**
 * A failure of ours that `instanceof` recognises by its name. One server evaluates a module several times (see perProcess), so that what
 * one route throws into a value of the process would be a stranger to the route that waits for the same value.
 */
export abstract class OwnError extends Error {
  /** Of every class of its own. */
  abstract override readonly name: string;
  /** The same as `name`, on the class. */
  static readonly label: string;

  static override [Symbol.hasInstance]<Kind>(this: { label: string; prototype: Kind }, value: unknown): value is Kind {
    return value instanceof Error && value.name === this.label;
  }
}
