import { z } from "zod";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The vendor's base URL: https unless loopback, no user-info, query or fragment, no path but "/". */
const vendorUrl = z.string().superRefine((value, context) => {
  const fault = faultOfUrl(value);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

function faultOfUrl(value: string): string | undefined {
  if (!URL.canParse(value)) return "is not a URL";
  const url = new URL(value);
  if (url.username || url.password) return "must not carry a user name or password";
  if (url.search || url.hash || value.includes("?") || value.includes("#")) return "must not carry a query or fragment";
  if (url.pathname !== "/") return "must not carry a path";
  if (url.protocol === "https:") return undefined;
  return url.protocol === "http:" && LOOPBACK.has(url.hostname) ? undefined : "must be https";
}

const secret = z.string().min(32, "must be at least 32 characters");

const environment = z.object({
  FRANKIEONE_BASE_URL: vendorUrl,
  FRANKIEONE_API_KEY: z
    .string()
    .min(1, "must not be empty")
    .regex(/^[\x21-\x7e]+$/, "must be printable ASCII"),
  FRANKIEONE_CUSTOMER_ID: z
    .string()
    .min(1, "must not be empty")
    .regex(/^[\x21-\x7e]+$/, "must be printable ASCII"),
  FRANKIEONE_CUSTOMER_CHILD_ID: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "must be printable ASCII")
    .optional(),
  FRANKIEONE_CHANNEL: z
    .string()
    .regex(/^[A-Za-z0-9]{1,64}$/, "must be 1 to 64 letters or digits")
    .default("api"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// URL"),
  NEXTAUTH_URL: z.url("is not a URL"),
  NEXTAUTH_SECRET: secret,
  LEDGER_KEY: secret,
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});
export type Environment = z.infer<typeof environment>;

/** A missing or unsafe setting. The message names the variables and never a value. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * Reads the settings. In: the variables of a process; an empty one counts as missing.
 * Out: the parsed settings. Throws EnvironmentError naming every missing or unsafe variable.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${messageOf(issue)}`);
  if (given.NODE_TLS_REJECT_UNAUTHORIZED === "0") faults.push("NODE_TLS_REJECT_UNAUTHORIZED must not be 0");
  if (faults.length > 0 || !parsed.success) throw new EnvironmentError(faults.join("\n"));
  return parsed.data;
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_type" && issue.input === undefined ? "is missing" : issue.message;
}

let cached: Environment | undefined;

/** The settings of this process, read on first use so that importing a module needs none. */
export function getEnv(): Environment {
  cached ??= parseEnvironment(process.env);
  return cached;
}
