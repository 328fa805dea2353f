import "server-only";
import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { canonicalEmail } from "@/lib/domain/names";
import { DEMO_PASSWORD, isDemoDesk } from "./demo";
import { knownDevice } from "./device";
import { passwordMatches } from "./password";
import type { Role } from "@/lib/domain/roles";
import { checkSecondFactor } from "./secondFactor";
import { countUnknown, forgiveUnknown } from "./spraying";
import { countAttempt, forgiveAttempt, type AttemptLimit } from "./throttle";
import { FREE_ATTEMPTS, FREE_ATTEMPTS_AT_LARGE } from "./throttleRules";

/** What somebody typed, and from where. */
export interface SignInAttempt {
  email: string;
  password: string;
  /** A code of the authenticator app or for recovery; asked for once the password was right. */
  code?: string;
  address: string;
  deviceCookie?: string;
}

/** Why an attempt failed: for the log, never for the person. */
export type SignInRefusal =
  "unknown" | "disabled" | "wrong-password" | "throttled" | "demo-password" | "code-missing" | "wrong-code";

/** Whom the password belongs to. */
export interface SignedIn {
  id: string;
  email: string;
  role?: Role;
  /** The identity provider that signed them in; undefined for a password. */
  issuer?: string;
}

export type SignInResult = { officer: SignedIn } | { refusal: SignInRefusal; officerId?: string };

/**
 * Checks e-mail and password. Unknown, wrong, disabled and throttled take the same steps and the same time; only the
 * log says which it was. Throws the driver's error when the database is down, DeskError OVERLOADED when too many sign
 * in at once.
 */
export async function checkCredentials(attempt: SignInAttempt, now = new Date()): Promise<SignInResult> {
  const email = canonicalEmail(attempt.email);
  const [officer] = await getDb()
    .select()
    .from(officers)
    .where(eq(officers.email, email ?? ""));
  const counts = limitsOf(attempt, email);
  const allowed = await countEach(counts, now);
  const matches = await passwordMatches((allowed && officer?.passwordHash) || undefined, attempt.password);
  const refusal = refusalOf({ allowed, officer, matches, password: attempt.password });
  if (refusal || !officer) return { refusal: refusal ?? "unknown", officerId: officer?.id };
  const lacking = await lackingCode(officer.id, attempt.code, now);
  // A right password alone takes back no count: it would give a person who knows the password free guesses at the code.
  if (lacking) return { refusal: lacking, officerId: officer.id };
  await forgiveEach(counts, now);
  return { officer: { id: officer.id, email: officer.email, role: officer.role ?? undefined } };
}

async function lackingCode(officerId: string, code: string | undefined, now: Date): Promise<SignInRefusal | undefined> {
  const second = await checkSecondFactor(officerId, code, now);
  if (second === "missing") return "code-missing";
  return second === "wrong" ? "wrong-code" : undefined;
}

/**
 * The counts that apply to an attempt; from a browser in which the officer has signed in before, that browser's alone.
 */
interface Counts {
  limits: AttemptLimit[];
  known: boolean;
}

async function countEach({ limits, known }: Counts, now: Date): Promise<boolean> {
  const counted = await countAttempt(limits, now);
  const passes = known || (await countUnknown(counted, now));
  return counted && passes;
}

async function forgiveEach({ limits, known }: Counts, now: Date): Promise<void> {
  await forgiveAttempt(limits, now);
  if (!known) await forgiveUnknown(now);
}

interface Findings {
  allowed: boolean;
  officer: typeof officers.$inferSelect | undefined;
  matches: boolean;
  password: string;
}

function refusalOf({ allowed, officer, matches, password }: Findings): SignInRefusal | undefined {
  if (!allowed) return "throttled";
  if (!officer) return "unknown";
  if (!matches) return "wrong-password";
  if (officer.disabled) return "disabled";
  return password === DEMO_PASSWORD && !isDemoDesk(getEnv().FRANKIEONE_BASE_URL) ? "demo-password" : undefined;
}

/** From a browser the officer has used before only that browser counts; from anywhere else account and place do. */
function limitsOf({ email: typed, address, deviceCookie }: SignInAttempt, email: string | undefined): Counts {
  const secret = getEnv().NEXTAUTH_SECRET;
  const account = email ?? typed;
  const limit = (kind: string, value: string, free: number, clearedBySuccess: boolean): AttemptLimit => ({
    key: createHmac("sha256", secret).update(`${kind}\n${value}`).digest("hex"),
    free,
    clearedBySuccess,
  });
  const device = knownDevice(secret, account, deviceCookie);
  if (device) return { known: true, limits: [limit("device", `${account}\n${device}`, FREE_ATTEMPTS, true)] };
  const limits = [
    limit("account-and-address", `${account}\n${address}`, FREE_ATTEMPTS, true),
    limit("account", account, FREE_ATTEMPTS_AT_LARGE, false),
    limit("address", address, FREE_ATTEMPTS_AT_LARGE, false),
  ];
  return { known: false, limits };
}
