import { z } from "zod";
import { ROLES } from "@/lib/domain/roles";
import { deskUuid } from "@/lib/ids";
import { newOfficer } from "@/lib/officers/newOfficer";

/** Names of services, or ids of child accounts: null means "no limit". */
const limit = (of: z.ZodString) => z.array(of).min(1).max(50).nullable();
const serviceName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\x20-\x7e]+$/, "holds characters no service has");
const childAccount = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9._-]+$/, "is not the id of a child account");

/** What an officer sees: services by name and child accounts by id; null for no limit. */
export const scope = z.strictObject({ services: limit(serviceName), childAccounts: limit(childAccount) });
export type Scope = z.infer<typeof scope>;

/** How somebody gets in: with a password here, through the organisation's sign-on, or not at all yet. */
export const WAYS_IN = ["password", "single-sign-on"] as const;

/** An officer as the directory shows them. Times are ISO 8601 UTC; `role` is null until rights are granted. */
export const directoryOfficer = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES).nullable(),
  disabled: z.boolean(),
  lastSeenAt: z.string().optional(),
  invitedUntil: z.string().optional(),
  waysIn: z.array(z.enum(WAYS_IN)),
  hasAuthenticator: z.boolean(),
  /** The ids of the other accounts of the same person. */
  samePersonAs: z.array(z.uuid()),
  ...scope.shape,
});
export type DirectoryOfficer = z.infer<typeof directoryOfficer>;

/** How officers sign in at this desk: are passwords in use, is there an organisation's sign-on? */
const desk = z.object({ localAccounts: z.boolean(), singleSignOn: z.boolean() });

/** The answer of every route of the directory: everybody, by name, and how one signs in. */
export const directoryAnswer = z.object({ officers: z.array(directoryOfficer), ...desk.shape });
export type DirectoryAnswer = z.infer<typeof directoryAnswer>;

export const officerParams = z.strictObject({ id: deskUuid });

/** The body of `POST /api/officers/directory`: a new officer with a local account. */
export const invitedOfficer = newOfficer;

/** The answer to an invitation: the token of the link, shown only this once. */
export const invitationAnswer = directoryAnswer.extend({
  invitation: z.object({ token: z.string(), until: z.string() }),
});
export type InvitationAnswer = z.infer<typeof invitationAnswer>;

/** The body of `PATCH /api/officers/{id}`: one kind of change at a time, so that each row of the ledger tells one act. */
export const officerChange = z.union([
  z.strictObject({ role: z.enum(ROLES) }),
  z.strictObject({ disabled: z.boolean() }),
  z.strictObject({ samePersonAs: deskUuid.nullable() }),
  z.strictObject({ scope }),
  // Away: a password is set by an invitation's link alone.
  z.strictObject({ password: z.null() }),
]);
export type OfficerChange = z.infer<typeof officerChange>;

/** The body of `POST /api/auth/invitation`: the link's token, and the password the person has chosen once they have. */
export const openedInvitation = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, "is not the end of a link of ours"),
  password: z.string().max(1024).optional(),
});

/** What the holder of a link sees before they choose a password. */
export const invitee = z.object({ name: z.string(), email: z.string(), until: z.string() });
export type Invitee = z.infer<typeof invitee>;

/** The body of the acts that need none. */
export const noBody = z.strictObject({});
