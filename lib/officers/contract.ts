import { z } from "zod";
import { ROLES } from "@/lib/domain/roles";
import { zoneOf } from "@/lib/format";

/** An officer as the desk lists them. `name` is what is written to assignee and reviewer. Times are ISO 8601 UTC. */
export const listedOfficer = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  disabled: z.boolean(),
  /**
   * When their absence ends, which day is its last one where they live, and who covers: only for officers who are away
   * now.
   */
  awayUntil: z.string().optional(),
  awayDay: z.string().optional(),
  coveredBy: z.string().optional(),
});
export type ListedOfficer = z.infer<typeof listedOfficer>;

/** The answer of `GET /api/officers`: everybody, by name; the disabled too, whose names are still in old cases. */
export const officersAnswer = z.object({ officers: z.array(listedOfficer) });
export type OfficersAnswer = z.infer<typeof officersAnswer>;

const timeZone = z
  .string()
  .max(64)
  .transform((name, context) => {
    const zone = zoneOf(name);
    if (zone === undefined) context.addIssue({ code: "custom", message: "is no time zone" });
    return zone ?? z.NEVER;
  });

/**
 * The body of `POST /api/officers/preferences`: what shall change. `timeZone` is chosen; `seenTimeZone` is the browser's, which
 * holds where none is known yet.
 */
export const askedPreferences = z
  .strictObject({ singleKeys: z.boolean(), timeZone, seenTimeZone: timeZone })
  .partial()
  .refine((asked) => Object.keys(asked).length > 0, "asks for nothing");
export type AskedPreferences = z.infer<typeof askedPreferences>;

/** The answer: the officer's preferences. */
export const preferences = z.strictObject({ singleKeys: z.boolean(), timeZone: z.string().optional() });
export type Preferences = z.infer<typeof preferences>;
