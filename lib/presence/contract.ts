import { z } from "zod";

/** The body of `POST …/serviceprofiles/{serviceName}/presence`: the case is in view in a tab, or no longer is. */
export const presenceBody = z.strictObject({ here: z.boolean() });
export type PresenceBody = z.infer<typeof presenceBody>;

/** Its answer: who else has the case in view, by name. */
export const presenceAnswer = z.object({ others: z.array(z.string()) });
export type PresenceAnswer = z.infer<typeof presenceAnswer>;
