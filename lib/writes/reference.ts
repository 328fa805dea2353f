import type { CommentBody } from "@/lib/frankieone/wire/requests";
import type { Act } from "./act";

/** The mark that ties the vendor's audit event to an operation: its ULID at the end of the comment. */
export function referenceOf(operationId: string): string {
  return `[ref ${operationId}]`;
}

/** Does this comment carry the reference of that operation? */
export function carriesReference(comment: string | undefined, operationId: string): boolean {
  return comment?.includes(referenceOf(operationId)) ?? false;
}

const UNCOMMENTED: Record<Act["action"], string> = {
  reassign: "Reassigned in Countersign",
  "change-state": "State changed in Countersign",
  override: "Overridden in Countersign",
  "set-current-workflow": "Current workflow set in Countersign",
};

/**
 * The comment as the vendor gets it (handbook 0.2): reason code, the officer's words, the reference. Acts without words
 * get a sentence, since the vendor's audit can only be searched by comment.
 */
export function commentFor({ action, target, comment, reasonCode }: Act, operationId: string): CommentBody {
  const words = [reasonCode && `${reasonCode}:`, comment ?? UNCOMMENTED[action], referenceOf(operationId)];
  return { text: words.filter(Boolean).join(" "), entityId: target.entityId, entityType: "INDIVIDUAL" };
}
