import type { VendorContext } from "../http/context";
import type { CommentInput } from "../vendor/comment";
import type { Mutation } from "../state/account";
import type { Stamp } from "../state/events";

/** The stamp of a change made by this call. */
export const stampOf = (context: VendorContext, comment: CommentInput | undefined): Stamp => ({
  requestId: context.var.requestId,
  at: new Date(context.var.sandbox.now()).toISOString(),
  caller: context.var.caller,
  ...(comment && { comment }),
});

/** Notes for the log which state of the case this call saw or made. */
export function noteVersion(context: VendorContext, row: number): void {
  context.set("version", context.var.sandbox.account.versionOf(row));
}

/** Those of several things that the call really changes: all, unless a fault wants the first half. */
export function inPart<Thing>(context: VendorContext, all: readonly Thing[]): readonly Thing[] {
  if (!context.var.isInPart) return all;
  context.set("partly", all.length > 1);
  return all.slice(0, Math.ceil(all.length / 2));
}

/** Makes the change real, unless a fault wants the answer without the deed. */
export function mutate(context: VendorContext, mutation: Mutation): void {
  if (context.var.isRehearsal) return;
  context.var.sandbox.commit(mutation);
  context.set("applied", true);
  noteVersion(context, mutation.row);
}
