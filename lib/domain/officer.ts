import { z } from "zod";
import { ROLES } from "./roles";

/** Who is asking, as server and browser know it. `name` is the canonical name written to assignee and reviewer. */
export const officer = z.object({
  id: z.uuid(),
  email: z.email(),
  name: z.string(),
  role: z.enum(ROLES),
  timeZone: z.string().optional(),
  /** False where the officer has switched single-key shortcuts off. */
  singleKeys: z.boolean().optional(),
  /** False where the officer cannot sign in with a password here. */
  hasPassword: z.boolean().optional(),
});
export type Officer = z.infer<typeof officer>;
