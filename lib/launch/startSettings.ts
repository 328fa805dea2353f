import { hostname as machineName } from "node:os";
import { EnvironmentError, parseEnvironment, type Environment } from "@/lib/env";
import { type FirstLead, parseFirstLead } from "./firstLead";
import { isLoopback } from "@/lib/safeUrl";
import { roleOf } from "./postgres/roles";

export interface StartSettings {
  environment: Environment;
  /** Connection of the role that owns the tables. */
  ownerUrl: string;
  /** The app's role, when it is another than the owner and so must be given its rights. */
  appRole?: string;
  /** The address to listen on. */
  host: string;
  /** Who is to be the first team lead where there is none. */
  firstLead?: FirstLead;
}

/**
 * Reads what a production start needs from its variables. Throws EnvironmentError with one line for every variable that
 * is missing or unsafe, never with a value.
 */
export function parseStartSettings(variables: Record<string, string | undefined>): StartSettings {
  const faults: string[] = [];
  const environment = collecting(faults, () => parseEnvironment(variables));
  const firstLead = collecting(faults, () => parseFirstLead(variables));
  const migrationUrl = variables.DATABASE_MIGRATION_URL || undefined;
  if (migrationUrl && !isPostgresUrl(migrationUrl)) faults.push("DATABASE_MIGRATION_URL must be a postgres:// URL");
  if (faults.length > 0 || !environment) throw new EnvironmentError(faults.join("\n"));
  return {
    environment,
    ...rolesOf(environment.DATABASE_URL, migrationUrl),
    host: hostOf(variables.HOSTNAME),
    firstLead,
  };
}

/** Warnings of a start, in sentences. */
export function warningsOf({
  NEXTAUTH_URL,
  LEDGER_CHECKPOINT_FILE,
  DATABASE_URL,
}: Pick<Environment, "NEXTAUTH_URL" | "LEDGER_CHECKPOINT_FILE" | "DATABASE_URL">): string[] {
  const isPublic = new URL(NEXTAUTH_URL).protocol === "https:";
  return [
    ...(isPublic && !LEDGER_CHECKPOINT_FILE ? [NO_CHECKPOINTS] : []),
    ...(isRemoteInTheClear(DATABASE_URL) ? [NO_TLS] : []),
  ];
}

/** Is the database on another machine, without TLS in its address? A socket names no machine. */
function isRemoteInTheClear(databaseUrl: string): boolean {
  const { hostname, searchParams } = new URL(databaseUrl);
  if (hostname === "" || isLoopback(databaseUrl)) return false;
  return !TLS_MODES.has(searchParams.get("sslmode") ?? "") && searchParams.get("ssl") !== "true";
}

/** What the driver takes for TLS; `prefer` and `allow` go on without it. */
const TLS_MODES = new Set(["require", "verify-ca", "verify-full", "no-verify"]);

const NO_TLS =
  "Warning: the database is on another machine, but DATABASE_URL asks for no TLS, so its password, people's names and the " +
  "ledger cross the network in the clear. Add sslmode=verify-full to it.";

const NO_CHECKPOINTS =
  "Warning: no checkpoints of the ledger are kept, so a cut or replaced ledger would go unnoticed, and exports carry " +
  "no seal. Set LEDGER_CHECKPOINT_FILE and LEDGER_SIGNING_KEY; with LEDGER_CHECKPOINTS=required the server does not start without them.";

function collecting<Result>(faults: string[], read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    faults.push(...error.message.split("\n"));
    return undefined;
  }
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value);
}

function rolesOf(appUrl: string, migrationUrl: string | undefined): Pick<StartSettings, "ownerUrl" | "appRole"> {
  if (!migrationUrl) return { ownerUrl: appUrl };
  const [owner, appRole] = [roleOf(migrationUrl), roleOf(appUrl)];
  if (!appRole) throw new EnvironmentError("DATABASE_URL must name the app's role if DATABASE_MIGRATION_URL is set");
  return { ownerUrl: migrationUrl, appRole: appRole === owner ? undefined : appRole };
}

/** Shells and containers put the machine's own name into HOSTNAME without anybody having asked for it. */
function hostOf(given: string | undefined): string {
  return given && given !== machineName() ? given : "0.0.0.0";
}
