/** What is wrong with the arguments of a command, in words for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
