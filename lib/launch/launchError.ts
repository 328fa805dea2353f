/** A start that cannot go on, for a reason the person at the keyboard can do something about: shown without a stack. */
export class LaunchError extends Error {
  override readonly name = "LaunchError";
}
