import { readFileSync } from "node:fs";
import { EnvironmentError } from "./env";

type Variables = Record<string, string | undefined>;

/** The settings that hold a secret, and a key of several lines. The log never shows one, and each may come from a file. */
export const SECRET_SETTINGS = [
  "FRANKIEONE_API_KEY",
  "DATABASE_URL",
  "DATABASE_DIRECT_URL",
  "DATABASE_MIGRATION_URL",
  "NEXTAUTH_SECRET",
  "NEXTAUTH_SECRET_PREVIOUS",
  "LEDGER_KEY",
  "LEDGER_SIGNING_KEY",
  "OIDC_CLIENT_SECRET",
  "METRICS_TOKEN",
  "FRANKIEONE_WEBHOOK_SECRET",
  "FRANKIEONE_WEBHOOK_SECRET_PREVIOUS",
  "FRANKIEONE_WEBHOOK_PUBLIC_KEY",
  "OTEL_EXPORTER_OTLP_HEADERS",
] as const;

/** The variable that names the file of a secret: `LEDGER_KEY_FILE` for `LEDGER_KEY`. */
export const fileSettingOf = (name: string) => `${name}_FILE`;

/**
 * Reads the secrets that stand in files, as container engines mount them. In: the variables of a process; an empty one
 * counts as missing. Out: the secrets that came from files, without the line break at their end. Throws EnvironmentError
 * with a line for every file that cannot be read or is empty, and for every secret that is given both ways.
 */
export function readSecretFiles(variables: Variables): Record<string, string> {
  const faults: string[] = [];
  const read = SECRET_SETTINGS.flatMap((name): [string, string][] => {
    const setting = fileSettingOf(name);
    const file = variables[setting];
    if (!file) return [];
    const secret = variables[name] ? undefined : contentOf(file);
    if (secret) return [[name, secret]];
    faults.push(variables[name] ? `${name} and ${setting} must not both be set` : `${setting} ${faultOf(secret)}`);
    return [];
  });
  if (faults.length > 0) throw new EnvironmentError(faults.join("\n"));
  return Object.fromEntries(read);
}

/** From now on the secrets of files are settings of this process. Throws as `readSecretFiles`. */
export function takeSecretFiles(variables: Variables = process.env): void {
  Object.assign(variables, readSecretFiles(variables));
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch {
    // Why a file cannot be read may name what it holds; which setting it is of says enough.
    return undefined;
  }
}

const faultOf = (secret: string | undefined) =>
  secret === undefined ? "names a file that cannot be read" : "names an empty file";
