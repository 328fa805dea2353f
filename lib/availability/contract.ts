import { z } from "zod";

/** The last day away (YYYY-MM-DD) and who covers; both are absent of somebody who is there. */
export const absence = z.strictObject({
  until: z.iso.date().optional(),
  coveredById: z.uuid().optional(),
});
export type Absence = z.infer<typeof absence>;

/** The body of `POST /api/availability`, about oneself, and of `POST /api/availability/{id}`, about somebody of the team. */
export const availabilityBody = absence.refine(({ until, coveredById }) => until !== undefined || !coveredById, {
  message: "needs the last day away",
  path: ["until"],
});

export const availabilityParams = z.strictObject({ id: z.uuid() });
