import { type Caller, actorOf, auditChannel } from "./caller";
import type { CommentInput } from "../vendor/comment";
import { serviceProfileId } from "../cases/profile";
import { ulidOf, uuid } from "../identifiers";
import type { AuditEvent, UserComment } from "../vendor/audit";
import type { VendorCase } from "./vendorCase";

/** Who changes what and when: stamped on every field and event a mutation leaves. */
export interface Stamp {
  requestId: string;
  /** ISO time of the change. */
  at: string;
  caller: Caller;
  comment?: CommentInput;
}

function commentOf({ comment, requestId, at }: Stamp): { userComment?: UserComment } {
  if (comment?.text === undefined) return {};
  const { text, entityId, entityType } = comment;
  const commentId = ulidOf(Date.parse(at), `${requestId}/comment`);
  return { userComment: { commentId, text, ...(entityId && { entityId }), ...(entityType && { entityType }) } };
}

/** An audit event about a case (handbook 1.24). In: what it says, over what every event says. */
export function eventOf(
  vendorCase: VendorCase,
  stamp: Stamp,
  said: Pick<AuditEvent, "type" | "description"> & Partial<AuditEvent>,
): AuditEvent {
  const { blueprint } = vendorCase;
  return {
    // One request may change several service profiles of an entity.
    eventId: uuid(`${stamp.requestId}/${blueprint.serviceName}/${said.type}`),
    schemaVersion: 2,
    requestId: stamp.requestId,
    level: 1,
    source: actorOf(stamp.caller),
    channel: auditChannel(stamp.caller),
    eventStatus: "SUCCESS",
    timestamp: stamp.at,
    entityId: blueprint.entityId,
    entityType: blueprint.subject.kind,
    serviceProfileId: serviceProfileId(blueprint),
    serviceName: blueprint.serviceName,
    ...commentOf(stamp),
    ...said,
  };
}

/** How a profile tells of its last change. */
export const updatedBy = (stamp: Stamp) => ({
  updatedAt: stamp.at,
  updatedBy: actorOf(stamp.caller),
  updatedRequestId: stamp.requestId,
});
