import { readFileSync } from "node:fs";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { EnvironmentError } from "@/lib/env";
import { newOfficer } from "@/lib/officers/newOfficer";
import { faultOfPassword } from "@/lib/domain/names";

/** The first team lead as the settings name them; without a password they come through the organisation. */
export interface FirstLead {
  email: string;
  name: string;
  password?: string;
}

/**
 * Reads who the first team lead is to be. In: the variables of a start. Out: undefined where nobody is named. Throws
 * EnvironmentError with a line for every variable at fault, never with a value.
 */
export function parseFirstLead(variables: Record<string, string | undefined>): FirstLead | undefined {
  const { FIRST_LEAD_EMAIL: email, FIRST_LEAD_NAME: name, FIRST_LEAD_PASSWORD_FILE: file, OIDC_ISSUER } = variables;
  if (!email) return undefined;
  const parsed = newOfficer.safeParse({ email, name: name || email, role: "lead" });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `FIRST_LEAD_${issue.path.join(".").toUpperCase()} ${issue.message}`,
    );
    throw new EnvironmentError(faults.join("\n"));
  }
  const lead = { email: parsed.data.email, name: parsed.data.name };
  if (file) return { ...lead, password: readPassword(file, lead) };
  if (OIDC_ISSUER) return lead;
  throw new EnvironmentError("FIRST_LEAD_PASSWORD_FILE is missing, and single sign-on is not set up");
}

function readPassword(file: string, lead: { email: string; name: string }): string {
  const password = readOrFail(file).replace(/\r?\n$/, "");
  const fault = password === DEMO_PASSWORD ? "is publicly known from the demo" : faultOfPassword(password, lead);
  if (fault) throw new EnvironmentError(`FIRST_LEAD_PASSWORD_FILE: the password ${fault}`);
  return password;
}

function readOrFail(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new EnvironmentError("FIRST_LEAD_PASSWORD_FILE cannot be read");
  }
}
