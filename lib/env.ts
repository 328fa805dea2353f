import { createPrivateKey, createPublicKey } from "node:crypto";
import { z } from "zod";
import { faultOfPortalTemplate } from "@/lib/portalUrl";
import { faultOfAddress, faultOfOrigin, faultOfVendorUrl, isLoopback } from "@/lib/safeUrl";
import { OwnError } from "./ownError";

/** A text that must be valid; the message of a fault does not contain the value. */
const faultless = (faultOf: (value: string) => string | undefined) =>
  z.string().superRefine((value, context) => {
    const message = faultOf(value);
    if (message) context.addIssue({ code: "custom", message });
  });

const secret = z.string().min(32, "must be at least 32 characters");
const signingKey = faultless((value) => {
  try {
    const key = createPrivateKey({ key: Buffer.from(value, "base64"), format: "der", type: "pkcs8" });
    return key.asymmetricKeyType === "ed25519" ? undefined : "must be an Ed25519 key";
  } catch {
    return "must be the base64 of a private key in PKCS #8 DER";
  }
});
const rsaPublicKey = faultless((value) => {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(value);
    const isStrong = asymmetricKeyType === "rsa" && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    return isStrong && value.includes("BEGIN PUBLIC KEY")
      ? undefined
      : "must be a public RSA key of at least 2048 bits";
  } catch {
    return "must be a public key in PEM, from BEGIN PUBLIC KEY to END PUBLIC KEY";
  }
});
/** Where traces are collected: on the inside of a network, where there is often no TLS; what is sent is no secret. */
const collector = z.url({ protocol: /^https?$/, error: "must be an http or https URL" });
/** It stands in an address, so it may hold only what no proxy writes differently. */
const addressSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{32,128}$/, "must be 32 to 128 letters, digits, hyphens or underscores");
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// URL");
const headerText = z.string().regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces");
const headerName = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, "must be the name of a header");
const port = z
  .string()
  .regex(/^[0-9]{1,5}$/, "must be a port number")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, "must be a port number");

const environment = z.object({
  FRANKIEONE_BASE_URL: faultless(faultOfVendorUrl),
  FRANKIEONE_API_KEY: headerText,
  FRANKIEONE_CUSTOMER_ID: headerText,
  FRANKIEONE_CUSTOMER_CHILD_ID: headerText.optional(),
  FRANKIEONE_CHANNEL: z
    .string()
    .regex(/^[A-Za-z0-9]{1,64}$/, "must be 1 to 64 letters or digits")
    .default("api"),
  FRANKIEONE_RATE_PER_SECOND: z.coerce.number().min(0.1).max(10_000).default(20),
  /** "on" lets officers decide hits of organisations and set their risk level and monitoring (handbook 1.25). */
  FRANKIEONE_ORGANISATION_WRITES: z.enum(["on", "off"], "must be on or off").default("off"),
  /** Where FrankieOne's own portal shows a case; without it no such link is shown. */
  FRANKIEONE_PORTAL_URL: faultless(faultOfPortalTemplate).optional(),
  DATABASE_URL: databaseUrl,
  /** Past a pooler in transaction mode: for what belongs to a session, locks and LISTEN. */
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  NEXTAUTH_URL: faultless(faultOfOrigin),
  NEXTAUTH_SECRET: secret,
  /** While a secret is replaced: what was given out under the one before still counts. */
  NEXTAUTH_SECRET_PREVIOUS: secret.optional(),
  LEDGER_KEY: secret,
  /** Both or neither: where the signed checkpoints of the ledger go, and the Ed25519 key that signs them. */
  LEDGER_CHECKPOINT_FILE: z.string().optional(),
  LEDGER_SIGNING_KEY: signingKey.optional(),
  /** "required" where a server must not start without checkpoints. */
  LEDGER_CHECKPOINTS: z.enum(["optional", "required"], "must be optional or required").default("optional"),
  /** What the organisation asks of comments and reasons (lib/policy); without it the built-in policy holds. */
  POLICY_FILE: z.string().optional(),
  /** Single sign-on: issuer, client and secret together, or none. */
  OIDC_ISSUER: faultless(faultOfAddress).optional(),
  OIDC_CLIENT_ID: headerText.optional(),
  OIDC_CLIENT_SECRET: headerText.optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/^(?:[\x21-\x7e]+ )*openid(?: [\x21-\x7e]+)*$/, "must be words separated by spaces, including openid")
    .default("openid email profile"),
  OIDC_NAME: z
    .string()
    .regex(/^[\p{L}\p{N}\p{P} ]{1,40}$/u, "must be 1 to 40 letters, digits and signs")
    .default("single sign-on"),
  /** Both or neither: the claim that gives a role, and its values by role: kyc-leads=lead,kyc=analyst */
  OIDC_ROLE_CLAIM: headerText.optional(),
  OIDC_ROLE_MAP: z
    .string()
    .regex(
      /^[^,]+=(?:analyst|lead|auditor)(?:,[^,]+=(?:analyst|lead|auditor))*$/,
      "must be value=role, separated by commas",
    )
    .optional(),
  /** "off" where everybody signs in through the organisation: no password opens anything then. */
  LOCAL_ACCOUNTS: z.enum(["on", "off"], "must be on or off").default("on"),
  /** The part of the address by which FrankieOne's notifications are told from anybody else's; without it none are taken. */
  FRANKIEONE_WEBHOOK_SECRET: addressSecret.optional(),
  /** While it is replaced: notifications under the one before still count. */
  FRANKIEONE_WEBHOOK_SECRET_PREVIOUS: addressSecret.optional(),
  /** Where FrankieOne signs its notifications: the key, and the header with the token. Others are refused then. */
  FRANKIEONE_WEBHOOK_PUBLIC_KEY: rsaPublicKey.optional(),
  FRANKIEONE_WEBHOOK_TOKEN_HEADER: headerName.default("authorization"),
  /** Whoever has it may read the metrics; without it there are none. */
  METRICS_TOKEN: secret.optional(),
  /** Traces are recorded and sent where one of these is set; OpenTelemetry reads them and its other variables itself. */
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector.optional(),
  /** Refused rather than passed over: who set another one would wait for traces in vain. */
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal("http/json", "must be http/json").optional(),
  PORT: port.default(3000),
  /** How many proxies in front add to X-Forwarded-For. Without one nothing that a client writes there is believed. */
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-5]$/, "must be a number from 0 to 5")
    .default("0")
    .transform(Number),
  // Shortens what the write road waits for, so that a test can live through its half hour; see faultsBetween.
  WRITE_TIME_SCALE: z.coerce.number().min(0.001).max(1).default(1),
});
export type Environment = z.infer<typeof environment>;

/** A missing or unsafe setting. The message names the variables and never a value. */
export class EnvironmentError extends OwnError {
  static override readonly label = "EnvironmentError";
}

/**
 * Reads the settings. In: the variables of a process; an empty one counts as missing.
 * Out: the parsed settings. Throws EnvironmentError with one line for every missing or unsafe variable.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).map(wordsOf), ...faultsBetween(given)];
  if (faults.length > 0 || !parsed.success) throw new EnvironmentError(faults.join("\n"));
  return parsed.data;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return `${issue.path.join(".")} ${missing ? "is missing" : issue.message}`;
}

function faultsBetween(given: Record<string, string | undefined>): string[] {
  const faults: string[] = [];
  if (given.NODE_TLS_REJECT_UNAUTHORIZED === "0") faults.push("NODE_TLS_REJECT_UNAUTHORIZED must not be 0");
  if (given.LEDGER_KEY && given.LEDGER_KEY === given.NEXTAUTH_SECRET)
    faults.push("LEDGER_KEY must not be the same as NEXTAUTH_SECRET");
  if (given.NEXTAUTH_SECRET_PREVIOUS && given.NEXTAUTH_SECRET_PREVIOUS === given.NEXTAUTH_SECRET)
    faults.push("NEXTAUTH_SECRET_PREVIOUS must not be the same as NEXTAUTH_SECRET");
  if (given.WRITE_TIME_SCALE && !isLoopback(given.FRANKIEONE_BASE_URL))
    faults.push("WRITE_TIME_SCALE is for tests: it is refused unless FRANKIEONE_BASE_URL is on this machine");
  if (!given.LEDGER_CHECKPOINT_FILE !== !given.LEDGER_SIGNING_KEY)
    faults.push("LEDGER_CHECKPOINT_FILE and LEDGER_SIGNING_KEY must be set together");
  if (given.LEDGER_CHECKPOINTS === "required" && !given.LEDGER_CHECKPOINT_FILE)
    faults.push("LEDGER_CHECKPOINT_FILE and LEDGER_SIGNING_KEY must be set where LEDGER_CHECKPOINTS is required");
  return [...faults, ...faultsOfWebhook(given), ...faultsOfSignOn(given)];
}

function faultsOfWebhook(given: Record<string, string | undefined>): string[] {
  const alone = (name: string, needed: string) =>
    given[name] && !given[needed] ? [`${name} must not be set without ${needed}`] : [];
  return [
    ...alone("FRANKIEONE_WEBHOOK_SECRET_PREVIOUS", "FRANKIEONE_WEBHOOK_SECRET"),
    ...alone("FRANKIEONE_WEBHOOK_PUBLIC_KEY", "FRANKIEONE_WEBHOOK_SECRET"),
    ...alone("FRANKIEONE_WEBHOOK_TOKEN_HEADER", "FRANKIEONE_WEBHOOK_PUBLIC_KEY"),
  ];
}

function faultsOfSignOn(given: Record<string, string | undefined>): string[] {
  const faults: string[] = [];
  const parts = [given.OIDC_ISSUER, given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (parts !== 0 && parts !== 3)
    faults.push("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together");
  if (!given.OIDC_ROLE_CLAIM !== !given.OIDC_ROLE_MAP)
    faults.push("OIDC_ROLE_CLAIM and OIDC_ROLE_MAP must be set together");
  if (given.LOCAL_ACCOUNTS === "off" && parts !== 3)
    faults.push("LOCAL_ACCOUNTS must not be off without single sign-on (OIDC_ISSUER)");
  return faults;
}

let cached: Environment | undefined;

/** The settings of this process, read on first use so that importing a module needs none. */
export function getEnv(): Environment {
  cached ??= parseEnvironment(process.env);
  return cached;
}
