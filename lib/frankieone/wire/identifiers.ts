import { z } from "zod";
import { ENTITY_ID_SHAPE, isSegment } from "./shapes";
import { text } from "./tolerant";

/**
 * entityId: UUID *shape* only, as most real ids fail the RFC's version and variant bits (handbook 1.2). Out: in lower case, so
 * that one entity has one id wherever ids are stored, compared or locked.
 */
export const entityId = z.string().regex(ENTITY_ID_SHAPE, "must look like a UUID").toLowerCase();

/** The entityId of an answer, folded as at the door; what has another shape stays as it came. */
export const idText = () => text().transform((id) => (id && ENTITY_ID_SHAPE.test(id) ? id.toLowerCase() : id));

const segment = z.string().refine(isSegment, "cannot stand in an address");

/**
 * workflowExecutionId. Most are ULIDs or UUIDs; any other is one only if the vendor has sent it, which
 * lib/frankieone/names.ts asks.
 */
export const workflowExecutionId = segment;

/** serviceName and workflowName: the vendor names what it likes; names beyond the usual are held against its own, as ids are. */
export const vendorName = segment;

/** The id of a process result: opaque text, a UUID or a ULID (handbook 1.17). */
export const processResultId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w.:-]+$/, "is no id of a result");
