import { hostname as machineName } from "node:os";
import { EnvironmentError, parseEnvironment, type Environment } from "@/lib/env";
import { type FirstLead, parseFirstLead } from "./firstLead";
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
  if (!appRole) throw new EnvironmentError("DATABASE_URL must name the app's role beside DATABASE_MIGRATION_URL");
  return { ownerUrl: migrationUrl, appRole: appRole === owner ? undefined : appRole };
}

/** Shells and containers put the machine's own name into HOSTNAME without anybody having asked for it. */
function hostOf(given: string | undefined): string {
  return given && given !== machineName() ? given : "0.0.0.0";
}
