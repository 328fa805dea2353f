import { z } from "zod";
import { entityId } from "@/lib/frankieone/wire/identifiers";

/** The path of `POST /api/webhooks/frankieone/{secret}/{requestId}`, once the secret has been found right. */
export const deliveryParams = z.object({ requestId: z.string().regex(/^[\w.:-]{1,128}$/, "is no id of a request") });

/** What is read of a notification; the rest, such as its message, is neither read nor kept (handbook 2.11). */
const notification = z.object({
  entityId,
  /** The name of the event. Unknown ones count too: generations of the API spell them differently. */
  function: z.string().regex(/^[\x20-\x7e]{1,100}$/, "is no name of an event"),
  requestId: z
    .string()
    .regex(/^[\w.:-]{1,128}$/)
    .optional()
    .catch(undefined),
  workflowExecutionId: z
    .string()
    .regex(/^[\w.:-]{1,128}$/)
    .optional()
    .catch(undefined),
});
export type Notification = z.infer<typeof notification>;

/**
 * The body of a delivery: one notification, or a list of them. Those that can be read count; a body in which none can be is
 * refused.
 */
export const delivery = z
  .unknown()
  .transform((body) => (Array.isArray(body) ? (body as unknown[]) : [body]))
  .transform((bodies) => bodies.flatMap((each) => notification.safeParse(each).data ?? []))
  .refine((read) => read.length > 0, "holds no notification: entityId and function are needed");

/** Its answer: how many notifications were taken. */
export const deliveryAnswer = z.object({ taken: z.int() });

/**
 * The query of `GET /api/stream`: where the browser had a stream before, the id of the last message that came with one, which is a
 * moment of the database's.
 */
export const streamQuery = z.object({ since: z.iso.datetime().optional() });

/**
 * One message of `GET /api/stream`: entities of which something may have changed, ids alone, and whether FrankieOne has been
 * heard of lately. Sent every few seconds also when there is none.
 */
export const hintMessage = z.object({ entityIds: z.array(z.string()), live: z.boolean() });
export type HintMessage = z.infer<typeof hintMessage>;
