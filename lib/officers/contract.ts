import { z } from "zod";
import { ROLES } from "@/lib/auth/roles";

/** An officer as the desk lists them. `name` is what stands in assignee and reviewer. Times are ISO 8601 UTC. */
export const listedOfficer = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  disabled: z.boolean(),
  /** When their absence ends, which day is its last one where they live, and whose name covers: of who is away now alone. */
  awayUntil: z.string().optional(),
  awayDay: z.string().optional(),
  coveredBy: z.string().optional(),
});
export type ListedOfficer = z.infer<typeof listedOfficer>;

/** The answer of `GET /api/officers`: everybody, by name; the disabled too, whose names still stand in old cases. */
export const officersAnswer = z.object({ officers: z.array(listedOfficer) });
export type OfficersAnswer = z.infer<typeof officersAnswer>;

/** The body of `POST /api/officers/preferences` and its answer: how the officer wants the desk to behave. */
export const preferences = z.strictObject({ singleKeys: z.boolean() });
export type Preferences = z.infer<typeof preferences>;
