/**
 * A failure of ours that `instanceof` recognises by its name. One server evaluates a module several times (see perProcess), so that what
 * one route throws into a value of the process would be a stranger to the route that waits for the same value.
 */
export abstract class OwnError extends Error {
  /** The name of the failure: every class has one of its own. */
  static readonly label: string;

  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.label;
  }

  static override [Symbol.hasInstance]<Kind>(this: { label: string; prototype: Kind }, value: unknown): value is Kind {
    return value instanceof Error && value.name === this.label;
  }
}
