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

/** The answer of `GET /api/session`: who is signed in, and for how many more seconds if they do nothing, and at most. */
export const sessionAnswer = z.object({ officer, idleEndsIn: z.number().int(), endsIn: z.number().int() });
export type SessionAnswer = z.infer<typeof sessionAnswer>;

/** One place where the officer is signed in. Times are ISO 8601 UTC; `current` is the one that asks. */
export const ownSession = z.object({
  id: z.uuid(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSession>;

/** The answer of `GET /api/sessions` and of `POST /api/sessions/end`. */
export const ownSessionsAnswer = z.object({ sessions: z.array(ownSession) });
export type OwnSessionsAnswer = z.infer<typeof ownSessionsAnswer>;

/** The body of `POST /api/sessions/end`: which of the officer's sessions. */
export const endOwnSessionBody = z.strictObject({ id: z.uuid() });

/** The answer of `GET /api/sessions/authenticator`: `offered` where the account has a password to add to. */
export const authenticatorAnswer = z.object({
  offered: z.boolean(),
  enrolled: z.boolean(),
  recoveryCodesLeft: z.number().int(),
});
export type AuthenticatorAnswer = z.infer<typeof authenticatorAnswer>;

/** The answer that begins to enrol an app: the secret in base 32, and a picture of it as an address of data. */
export const enrolment = z.object({ secret: z.string(), qr: z.string() });
export type Enrolment = z.infer<typeof enrolment>;

/** The answer that ends it: the codes that stand in for a lost app, each once. */
export const recoveryCodesAnswer = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesAnswer>;

/** A code as typed: of the app, or for recovery. */
export const codeBody = z.strictObject({ code: z.string().min(1).max(32) });
export const noMembers = z.strictObject({});

/** How one signs in at this desk: by password, through the organisation under this name, or both. */
export interface WaysIn {
  password: boolean;
  singleSignOn?: string;
}
