import { z } from "zod";
import { ROLES } from "./roles";

/** Who is asking, as server and browser know it. `name` is the canonical name written to assignee and reviewer. */
export const officer = z.object({
  id: z.uuid(),
  email: z.email(),
  name: z.string(),
  role: z.enum(ROLES),
  timeZone: z.string().optional(),
});
export type Officer = z.infer<typeof officer>;

/** The answer of `GET /api/session`: who is signed in, and for how many more seconds if they do nothing, and at most. */
export const sessionAnswer = z.object({ officer, idleEndsIn: z.number().int(), endsIn: z.number().int() });
export type SessionAnswer = z.infer<typeof sessionAnswer>;
