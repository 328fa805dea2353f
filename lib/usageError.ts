/** What is wrong with the arguments of a command, in words for the person at the terminal; or the usage, where that was asked for. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly isHelp: boolean;

  constructor(message: string, { cause, isHelp = false }: { cause?: unknown; isHelp?: boolean } = {}) {
    super(message, { cause });
    this.isHelp = isHelp;
  }
}
