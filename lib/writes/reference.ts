import type { CommentBody } from "@/lib/frankieone/wire/requests";
import type { Act } from "./act";

/** The reference that ties the vendor's audit event to an operation: its ULID at the end of the comment. */
export function referenceOf(operationId: string): string {
  return `[ref ${operationId}]`;
}

const REFERENCE = /\[ref ([0-9A-HJKMNP-TV-Z]{26})\]$/;

/**
 * Splits our reference off the very end of a comment, the only place where the desk puts it: anywhere else it is a
 * quotation. Out: the officer's words, and the operation's id if there is one.
 */
export function splitReference(comment: string): { text: string; reference?: string } {
  const found = REFERENCE.exec(comment.trimEnd());
  return found ? { text: comment.slice(0, found.index).trimEnd(), reference: found[1] } : { text: comment };
}

/** A write as the desk sent it: the operation, and the name it was sent under. */
export interface SentWrite {
  operationId: string;
  /** The e-mail in X-Frankie-Username, which the vendor's audit shows as `source` (handbook 2.13). */
  username: string;
}

/** The parts of a vendor audit event that show which write it is about. */
interface AttributedEvent {
  source?: string;
  userComment?: { text?: string };
}

/**
 * Is this event of the vendor's audit about that write? Our reference proves it only together with the sender's name.
 */
export function isEventOf({ source, userComment }: AttributedEvent, { operationId, username }: SentWrite): boolean {
  return isSameUser(source, username) && splitReference(userComment?.text ?? "").reference === operationId;
}

/** Is this the vendor's name for that user? E-mail addresses are compared without case. */
export function isSameUser(source: string | undefined, username: string): boolean {
  return source?.toLowerCase() === username.toLowerCase();
}

const UNCOMMENTED: Record<Act["action"], string> = {
  reassign: "Reassigned in Countersign",
  "change-state": "State changed in Countersign",
  override: "Overridden in Countersign",
  "set-current-workflow": "Current workflow set in Countersign",
  "decide-hits": "Hits decided in Countersign",
  "set-risk-level": "Risk level set in Countersign",
  "set-monitoring": "Monitoring switched in Countersign",
  "run-workflow": "Run again from Countersign",
};

/**
 * The comment as the vendor gets it (handbook 0.2): reason code, the officer's words, the reference. Acts without words
 * get a sentence, since the vendor's audit can only be searched by comment.
 */
export function commentFor({ action, target, comment, reasonCode }: Act, operationId: string): CommentBody {
  const words = [reasonCode && `${reasonCode}:`, comment ?? UNCOMMENTED[action], referenceOf(operationId)];
  return {
    text: words.filter(Boolean).join(" "),
    entityId: target.entityId,
    entityType: target.entityType ?? "INDIVIDUAL",
  };
}
