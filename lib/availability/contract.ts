import { z } from "zod";
import { deskUuid } from "@/lib/ids";

/** The last day away (YYYY-MM-DD) and who covers; both are absent for officers who are not away. */
export const absence = z.strictObject({
  until: z.iso.date().optional(),
  coveredById: deskUuid.optional(),
});
export type Absence = z.infer<typeof absence>;

/**
 * The body of `POST /api/availability`, for the officer's own, and of `POST /api/availability/{id}`, for a member of
 * the team.
 */
export const availabilityBody = absence.refine(({ until, coveredById }) => until !== undefined || !coveredById, {
  message: "needs the last day away",
  path: ["until"],
});

export const availabilityParams = z.strictObject({ id: deskUuid });
