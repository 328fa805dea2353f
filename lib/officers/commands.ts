import "server-only";
import { randomInt } from "node:crypto";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { ROLES, type Role } from "@/lib/domain/roles";
import { getDb, type Queryable } from "@/lib/db/client";
import { appendLedger } from "@/lib/ledger/record";
import { UsageError } from "@/lib/usageError";
import { type NewOfficer, newOfficer, officerEmail } from "./newOfficer";
import { makeOfficer } from "./makeOfficer";
import { setDisabled, setPassword, setRole } from "./register";
import { faultOfPassword } from "@/lib/domain/names";

/** What the command line was given. A password comes from stdin or is made up, never from the arguments. */
export interface OfficerArguments {
  email?: string;
  name?: string;
  role?: string;
  password?: string;
}

/** Each command changes one officer, on record, and answers what to print. Throws UsageError. */
export const OFFICER_COMMANDS: Record<string, (given: OfficerArguments) => Promise<string>> = {
  async create(given) {
    const officer = parseOfficer(given);
    const { password, words } = choosePassword(given.password, officer);
    await onRecord("officer-created", { ...officer }, (db) => makeOfficer(db, officer, password));
    return `${officer.name} <${officer.email}> can sign in as ${officer.role}.${words}`;
  },
  async password(given) {
    const email = parseEmail(given.email);
    const { password, words } = choosePassword(given.password, { email, name: "" });
    await onRecord("officer-password-set", { email }, (db) => found(email, setPassword(db, email, password)));
    return `${email} has a new password and is signed out everywhere.${words}`;
  },
  async role(given) {
    const email = parseEmail(given.email);
    const role = ROLES.find((each) => each === given.role) ?? failUsage(`--role must be one of ${ROLES.join(", ")}`);
    await onRecord("officer-role-set", { email, role }, (db) => found(email, setRole(db, email, role as Role)));
    return `${email} now has the role ${role}.`;
  },
  async disable(given) {
    const email = parseEmail(given.email);
    await onRecord("officer-disabled", { email }, (db) => found(email, setDisabled(db, email, true)));
    return `${email} has been signed out everywhere and can no longer sign in.`;
  },
  async enable(given) {
    const email = parseEmail(given.email);
    await onRecord("officer-enabled", { email }, (db) => found(email, setDisabled(db, email, false)));
    return `${email} can sign in again.`;
  },
};

function parseOfficer({ email, name, role }: OfficerArguments): NewOfficer {
  const parsed = newOfficer.safeParse({ email: email ?? "", name: name ?? "", role });
  if (parsed.success) return parsed.data;
  return failUsage(parsed.error.issues.map((issue) => `--${issue.path.join(".")} ${issue.message}`).join("\n"));
}

function parseEmail(email: string | undefined): string {
  const parsed = officerEmail.safeParse(email ?? "");
  return parsed.success ? parsed.data : failUsage("--email is not an e-mail address");
}

function choosePassword(given: string | undefined, officer: { email: string; name: string }) {
  if (given === undefined) {
    const password = makePassword();
    return { password, words: `\nPassword, shown this once: ${password}` };
  }
  const fault = given === DEMO_PASSWORD ? "is publicly known from the demo" : faultOfPassword(given, officer);
  return fault ? failUsage(`The password ${fault}.`) : { password: given, words: "" };
}

/** Letters and digits that are not easily confused; 20 of them are 98 bits. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

async function found(email: string, change: Promise<boolean>): Promise<void> {
  if (!(await change)) failUsage(`There is no officer ${email}.`);
}

function failUsage(message: string): never {
  throw new UsageError(message);
}

/** The change and its row in the ledger, both or neither. */
async function onRecord(
  action: string,
  detail: Record<string, unknown>,
  change: (db: Queryable) => Promise<unknown>,
): Promise<void> {
  await getDb().transaction(async (transaction) => {
    await change(transaction);
    await appendLedger(transaction, { actor: { role: "system" }, action, outcome: "DONE", detail });
  });
}
