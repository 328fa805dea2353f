import { z } from "zod";
import { ROLES } from "@/lib/domain/roles";
import { canonicalEmail, faultOfName } from "@/lib/domain/names";

const canonicalName = z.string().superRefine((value, context) => {
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

/** A person who is to work at the desk: the e-mail in the form it is stored, a name that may go to the vendor. */
export const newOfficer = z.strictObject({ email: officerEmail, name: canonicalName, role: z.enum(ROLES) });
export type NewOfficer = z.infer<typeof newOfficer>;
