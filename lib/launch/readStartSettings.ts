import { EnvironmentError } from "@/lib/env";
import { PolicyError, readPolicy } from "@/lib/policy/file";
import { takeSecretFiles } from "@/lib/secretFiles";
import { LaunchError } from "./launchError";
import { parseStartSettings, type StartSettings } from "./startSettings";

/**
 * The settings of a production start, from this process's variables and the files they name, with a policy that can be
 * used. Throws LaunchError that names every setting at fault and shows no value.
 */
export function readStartSettings(): StartSettings {
  try {
    takeSecretFiles();
    const settings = parseStartSettings(process.env);
    readPolicy(settings.environment.POLICY_FILE);
    return settings;
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof PolicyError)) throw error;
    throw new LaunchError(`Countersign cannot start with these settings (see .env.example):\n${error.message}`);
  }
}
