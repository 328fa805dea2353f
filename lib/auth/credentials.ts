import "server-only";
import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { getEnv } from "@/lib/env";
import { canonicalEmail } from "@/lib/officers/rules";
import { DEMO_PASSWORD, isDemoDesk } from "./demo";
import { knownDevice } from "./device";
import { passwordMatches } from "./password";
import type { Role } from "./roles";
import { judgeSecondFactor } from "./secondFactor";
import { countUnknown, forgiveUnknown } from "./spraying";
import { countAttempt, forgiveAttempt, type Limit } from "./throttle";
import { FREE_ATTEMPTS, FREE_ATTEMPTS_AT_LARGE } from "./throttleRules";

/** What somebody typed, and from where. */
export interface Attempt {
  email: string;
  password: string;
  /** A code of the authenticator app or for recovery; asked for once the password was right. */
  code?: string;
  address: string;
  deviceCookie?: string;
}

/** Why an attempt failed: for the log, never for the person. */
export type Refusal =
  "unknown" | "disabled" | "wrong-password" | "throttled" | "demo-password" | "code-missing" | "wrong-code";

/** Whom the password belongs to. */
export interface SignedIn {
  id: string;
  email: string;
  role?: Role;
  /** The identity provider that vouched for them; none where a password did. */
  issuer?: string;
}

export type Judgement = { officer: SignedIn } | { refusal: Refusal; officerId?: string };

/**
 * Judges e-mail and password. Unknown, wrong, disabled and throttled take the same steps and the same time; only the
 * log learns which it was. Throws the driver's error when the database is down, DeskError OVERLOADED in a crowd.
 */
export async function judge(attempt: Attempt, now = new Date()): Promise<Judgement> {
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
  // A right password alone takes back no count: it would give whoever knows it free guesses at the code.
  if (lacking) return { refusal: lacking, officerId: officer.id };
  await forgiveEach(counts, now);
  return { officer: { id: officer.id, email: officer.email, role: officer.role ?? undefined } };
}

async function lackingCode(officerId: string, code: string | undefined, now: Date): Promise<Refusal | undefined> {
  const second = await judgeSecondFactor(officerId, code, now);
  if (second === "missing") return "code-missing";
  return second === "wrong" ? "wrong-code" : undefined;
}

/** What an attempt is counted by; one from a browser its officer is known in by that browser alone. */
interface Counts {
  limits: Limit[];
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

function refusalOf({ allowed, officer, matches, password }: Findings): Refusal | undefined {
  if (!allowed) return "throttled";
  if (!officer) return "unknown";
  if (!matches) return "wrong-password";
  if (officer.disabled) return "disabled";
  return password === DEMO_PASSWORD && !isDemoDesk(getEnv().FRANKIEONE_BASE_URL) ? "demo-password" : undefined;
}

/** From a browser the officer has used before only that browser counts; from anywhere else account and place do. */
function limitsOf({ email: typed, address, deviceCookie }: Attempt, email: string | undefined): Counts {
  const secret = getEnv().NEXTAUTH_SECRET;
  const account = email ?? typed;
  const limit = (kind: string, value: string, free: number, clearedBySuccess: boolean): Limit => ({
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
