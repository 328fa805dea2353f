import "server-only";
import { DeskError } from "@/lib/errors";
import { ShareTaken } from "./connectionShare";

/** What the driver and PostgreSQL (class 08, 53300, 57P01 to 57P05) say where no answer is to be had at present. */
const ABSENT = /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOENT|08|53300|57P0|57014|55P03)/;
const ABSENT_WORDS = /timeout|terminated|not queryable|connection/i;

/** A table, column, function or schema that is not there, or that the desk's role may not use: migrations make and grant them. */
const NOT_MIGRATED = /^(42P01|42703|42883|3F000|42501)$/;

const WORDS = {
  crowded: "Too many of your requests are waiting. Try again in a few seconds.",
  absent: "The database does not answer. Try again shortly.",
  "not-migrated":
    "The database has not been migrated to this version, or its role lacks rights. Your administrator must start Countersign with DATABASE_MIGRATION_URL, which migrates it.",
  refused: "The database reported an error. Try again shortly.",
} as const;

type Cause = keyof typeof WORDS;

/** Why the database has not done what it was asked. In: whatever driver or ORM threw, whose causes are looked into. */
export function causeInDatabase(error: unknown): Cause {
  const innermost = innermostOf(error);
  if (innermost instanceof ShareTaken) return "crowded";
  const code = innermost && "code" in innermost ? String(innermost.code) : "";
  if (NOT_MIGRATED.test(code)) return "not-migrated";
  if (ABSENT.test(code)) return "absent";
  return code === "" && ABSENT_WORDS.test(innermost?.message ?? "") ? "absent" : "refused";
}

function innermostOf(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  return innermostOf(error.cause) ?? error;
}

/**
 * Why a command of the operator failed, in a sentence: a file or the database in words of ours, anything else by its innermost cause.
 * In: what was thrown.
 */
export function wordsForOperator(error: unknown): string {
  const innermost: Partial<NodeJS.ErrnoException> = innermostOf(error) ?? {};
  const { code = "", path, message } = innermost;
  if (path && code === "ENOENT") return `There is no file ${path}.`;
  if (path && code === "EEXIST") return `${path} already exists.`;
  if (NOT_MIGRATED.test(code))
    return "The database has not been migrated to this version, or its role lacks rights. Start Countersign once with DATABASE_MIGRATION_URL (npm start), which migrates it.";
  if (causeInDatabase(error) === "absent") return `The database does not answer${message ? ` (${message})` : ""}.`;
  return message || code || "The cause is unknown.";
}

/** The failure to tell, with its cause in words. In: what driver or ORM threw. */
export function databaseUnavailable(cause: unknown): DeskError {
  return new DeskError("DATABASE_UNAVAILABLE", { detail: WORDS[causeInDatabase(cause)], sent: "no", cause });
}

/**
 * That the ledger was not to be had; the database's failure where it is one of the whole of it. In: what was thrown, and what that
 * means.
 */
export function ledgerUnavailable(cause: unknown, meaning: string): DeskError {
  const why = causeInDatabase(cause);
  const isLedgers = /\bledger_/.test(innermostOf(cause)?.message ?? "");
  if (why === "absent" || why === "crowded" || (why === "not-migrated" && !isLedgers))
    return databaseUnavailable(cause);
  const detail = why === "refused" ? meaning : WORDS[why];
  return new DeskError("AUDIT_UNAVAILABLE", { detail, sent: "no", cause });
}
