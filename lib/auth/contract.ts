import { z } from "zod";
import { officer } from "@/lib/domain/officer";
import { deskUuid } from "@/lib/ids";

/**
 * The answer of `GET /api/session`: who is signed in, and how many more seconds the session lasts without input, and at
 * most.
 */
export const sessionAnswer = z.object({ officer, idleEndsIn: z.number().int(), endsIn: z.number().int() });
export type SessionAnswer = z.infer<typeof sessionAnswer>;

/** One place where the officer is signed in. Times are ISO 8601 UTC; `current` is the session of the request. */
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
export const endOwnSessionBody = z.strictObject({ id: deskUuid });

/** The answer of `GET /api/sessions/authenticator`: `offered` where the account has a password to add to. */
export const authenticatorAnswer = z.object({
  offered: z.boolean(),
  enrolled: z.boolean(),
  recoveryCodesLeft: z.number().int(),
});
export type AuthenticatorAnswer = z.infer<typeof authenticatorAnswer>;

/** The answer that begins to enrol an app: the secret in base 32, and its QR code as a data URL. */
export const enrolment = z.object({ secret: z.string(), qr: z.string() });
export type Enrolment = z.infer<typeof enrolment>;

/** The answer that completes it: the recovery codes, each usable once. */
export const recoveryCodesAnswer = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesAnswer>;

const password = z.string().min(1).max(1024);
/** The body that begins to enrol an app: the officer's password once more. */
export const passwordBody = z.strictObject({ password });
/** The body that takes the second factor away. */
export const removalBody = z.strictObject({ password, code: z.string().min(1).max(32) });
/** A code as typed: of the app, or for recovery. */
export const codeBody = z.strictObject({ code: z.string().min(1).max(32) });

/** How officers sign in at this desk: by password, through the organisation under this name, or both. */
export interface WaysIn {
  password: boolean;
  singleSignOn?: string;
}
