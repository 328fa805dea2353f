import { z } from "zod";
import { ROLES } from "@/lib/auth/roles";
import { canonicalEmail, faultOfName } from "./rules";

/** An officer as the desk lists them. `name` is what stands in assignee and reviewer. Times are ISO 8601 UTC. */
export const listedOfficer = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  disabled: z.boolean(),
  awayUntil: z.string().optional(),
});
export type ListedOfficer = z.infer<typeof listedOfficer>;

/** The answer of `GET /api/officers`: everybody, by name; the disabled too, whose names still stand in old cases. */
export const officersAnswer = z.object({ officers: z.array(listedOfficer) });

export const officerKeys = { all: ["officers"] as const };

/** A name that may stand in the vendor's assignee and reviewer. */
export const canonicalName = z.string().superRefine((value, context) => {
  const fault = faultOfName(value);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

/** An e-mail that identifies an officer, in the form it is stored. */
export const officerEmail = z.string().transform((value, context) => {
  const email = canonicalEmail(value);
  if (email !== undefined) return email;
  context.addIssue({ code: "custom", message: "is not an e-mail address of at most 64 plain characters" });
  return z.NEVER;
});

/** Somebody who is to work at the desk. */
export const newOfficer = z.strictObject({ email: officerEmail, name: canonicalName, role: z.enum(ROLES) });
export type NewOfficer = z.infer<typeof newOfficer>;
