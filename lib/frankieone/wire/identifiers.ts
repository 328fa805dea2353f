import { z } from "zod";
import { ENTITY_ID_SHAPE } from "./shapes";

/** entityId: UUID *shape* only, as most real ids fail the RFC's version and variant bits (handbook 1.2). */
export const entityId = z.string().regex(ENTITY_ID_SHAPE, "must look like a UUID");

/** workflowExecutionId: a ULID in real data, a UUID in one example of the contract (handbook 1.2). */
export const workflowExecutionId = z
  .string()
  .regex(/^([0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, "must look like a ULID or UUID");

/** serviceName and workflowName: letters, digits, spaces, `_` and `-`; never a dot or a slash. */
export const vendorName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 _-]{0,63}$/, "must be letters, digits, spaces, - or _, 64 at most");
