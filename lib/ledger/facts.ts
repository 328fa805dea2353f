import { ACT_WORDS } from "@/lib/domain/actWords";
import { PROOF_WORDS } from "@/lib/domain/outcomeWords";
import { PLAN_KIND_WORDS, type PlanWord, RESULT_WORDS, ROW_VERDICT_WORDS } from "@/lib/domain/planWords";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { ERRORS } from "@/lib/errors";
import { humanise } from "@/lib/format";
import type { LedgerEntry } from "./contract";

/** Shown in places of their own, or for machines alone: an export holds them. */
const ELSEWHERE = new Set([
  ...["changes", "comment", "reasonCode", "actorName"],
  ...[
    "sessionId",
    "officerId",
    "viewId",
    "planId",
    "originId",
    "templateId",
    "proposalId",
    "carriedOutBy",
    "evidence",
    "digest",
    "hash",
  ],
]);

/** Members whose names say nothing to a reader. */
const TERMS = new Map([
  ["why", "Why a second approver"],
  ["samePersonAs", "Same person as"],
  ["forms", "Offered in"],
  ["isIndependent", "Settled by another officer"],
  ["errorCode", "Failure"],
  ["first", "First team lead"],
]);

const labelsOf = (words: Record<string, PlanWord>) =>
  new Map(Object.entries(words).map(([name, { label }]) => [name, label]));

/** Members whose own members are codes, and the words for those: how many rows of a plan have each verdict and result. */
const TERMS_WITHIN = new Map([
  // Not every row says whether its plan undoes another, whose page has a word of its own for these.
  ["counts", labelsOf(ROW_VERDICT_WORDS).set("not-allowed", "Cannot be reassigned")],
  ["results", labelsOf(RESULT_WORDS)],
]);

/** Why a sign-in was refused, by the code that is recorded. */
const SIGN_IN_REFUSALS = {
  unknown: "no such account",
  disabled: "account disabled",
  "wrong-password": "wrong password",
  throttled: "too many attempts",
  "demo-password": "the demo's password",
  "code-missing": "no code entered",
  "wrong-code": "wrong code",
  "another-issuer": "another identity provider",
  "from-the-future": "the identity provider's clock is ahead",
  "no-email": "no e-mail address",
  "email-taken": "e-mail address already in use",
};

/** Why details were erased, or rows set apart, by the code that the command was given. */
const REASONS_OF_COMMANDS = {
  "erasure-request": "erasure requested",
  "retention-ended": "retention period ended",
  "entered-by-mistake": "entered by mistake",
  "public-chain": "rows from before the public chain",
  "wrong-key": "written under a wrong key",
  "key-changed": "the ledger's key was changed",
  "foreign-rows": "rows that do not verify under the ledger's key",
};

const ROLES_IN_WORDS = new Map<unknown, string>(Object.entries(ROLE_WORDS));

/** Members whose values are codes, and the words for those. */
const WORDS = new Map<string, Map<unknown, string>>([
  ["proof", new Map(Object.entries(PROOF_WORDS))],
  ["forms", new Map<unknown, string>(Object.entries(ACT_WORDS))],
  ["refusal", new Map(Object.entries(SIGN_IN_REFUSALS))],
  ...["role", "from", "to"].map((name) => [name, ROLES_IN_WORDS] as const),
  ["kind", new Map(Object.entries(PLAN_KIND_WORDS))],
  ["format", new Map([["csv", "CSV"]])],
  ["by", new Map(Object.entries({ link: "invitation link", claim: "the identity provider's claim" }))],
  ["reason", new Map(Object.entries(REASONS_OF_COMMANDS))],
  ["errorCode", new Map(Object.entries(ERRORS).map(([code, { title }]) => [code, title]))],
]);

/** What else a detail holds, as terms and values: a rule, a reason, a count. Times are ISO 8601, as they were recorded. */
export function factsOf(detail: NonNullable<LedgerEntry["detail"]>): { term: string; value: string }[] {
  return Object.entries(detail)
    .filter(([name, value]) => !ELSEWHERE.has(name) && !isEmpty(value))
    .map(([name, value]) => ({
      term: TERMS.get(name) ?? termOf(name),
      value: Array.isArray(value) ? value.map((each) => wordOf(name, each)).join(", ") : wordOf(name, value),
    }));
}

const wordOf = (name: string, value: unknown) => WORDS.get(name)?.get(value) ?? valueOf(value, TERMS_WITHIN.get(name));

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** A list by its members, an object by its terms and values: nothing is lost, and no notation is read aloud. */
function valueOf(value: unknown, terms = TERMS): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((each) => valueOf(each)).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).filter(([, each]) => !isEmpty(each));
  return members.map(([name, each]) => `${terms.get(name) ?? termOf(name)}: ${valueOf(each)}`).join(" · ") || "none";
}

/** The name of a member in words: `errorCode` → "Error code", `left-over` → "Left over". */
function termOf(name: string): string {
  return humanise(
    name
      .replace(/([A-Z])/g, "_$1")
      .replaceAll("-", "_")
      .toUpperCase(),
  );
}
