import { z } from "zod";
import { listMeta } from "./search";
import { list, moment, number, part, text } from "./tolerant";

/** Comment as it comes back in an audit event; `commentId` is a UUID in the OpenAPI and a ULID in the docs. */
export const userComment = z.object({ text: text(), commentId: text() });

/** One result that a decision changed, as the audit tells it. */
const resultUpdated = z.object({ objectId: text(), previousStatus: text(), newStatus: text() });

/** A risk level set by a person, before and after; the two name the level differently. SPECIFIC sets one factor, OVERALL the level. */
const riskOverride = {
  overrideType: text(),
  riskBeforeOverride: part(z.object({ riskLevel: text(), riskScore: number() })),
  riskAfterOverride: part(z.object({ level: text(), score: number() })),
};

/** What an event holds beyond its words, of the types that the desk uses. */
const supplementaryData = z.object({ type: text(), resultsUpdated: list(resultUpdated), ...riskOverride });

/** Audit event (handbook 1.24). `type` and `status` stay open strings; the payload of supplementaryData varies by type. */
export const auditEvent = z.object({
  eventId: text(),
  requestId: text(),
  level: number(),
  type: text(),
  description: text(),
  descriptionDetails: text(),
  source: text(),
  channel: text(),
  eventStatus: text(),
  timestamp: moment(),
  entityId: text(),
  serviceName: text(),
  serviceProfileId: text(),
  status: text(),
  workflowExecutionId: text(),
  workflowName: text(),
  stepName: text(),
  riskScore: number(),
  riskLevel: text(),
  userComment: part(userComment),
  supplementaryData: part(supplementaryData),
});
export type AuditEvent = z.infer<typeof auditEvent>;

/** The answer of `GET /v2/audit`. */
export const auditAnswer = z.object({ events: list(auditEvent), meta: part(listMeta), requestId: text() });
