import type { ProcessResult, WorkflowResult } from "@/lib/frankieone/wire/execution";
import { asRecord, asRecords, asText, member } from "./looseValues";
import { decisionOn } from "@/lib/profiles/decisions";
import { isRefusedCheck } from "@/lib/profiles/refusedChecks";

/** What a hit is about, the gravest first. */
export const HIT_KINDS = [
  "sanction",
  "pep",
  "watchlist",
  "media",
  "aml",
  "list",
  "duplicate",
  "fraud",
  "document",
  "face",
  "refused",
  "activity",
  "other",
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Which list of an AML hit makes it what kind; a hit on several is of the gravest. */
const AML_LISTS = [
  ["sanctionData", "sanction"],
  ["pepData", "pep"],
  ["watchlistData", "watchlist"],
  ["mediaData", "media"],
] as const;

const CLASSES = new Map<string, HitKind>([
  ["MATCHLIST", "list"],
  ["BLOCKLIST", "list"],
  ["DUPLICATE", "duplicate"],
  ["FRAUD", "fraud"],
  ["FRAUDLIST", "fraud"],
  ["FRAUDCHECK", "fraud"],
  ["IDV", "document"],
  ["ACTIVITY", "activity"],
]);

/** Results that wait for a person's decision until one is made (handbook 1.17, 1.18). */
const WAITING = new Set(["HIT", "SUSPECTED"]);

/** A result the vendor has taken back or told to ignore asks nobody for anything. */
const TAKEN_BACK = new Set(["MARKED_INVALID", "MARKED_IGNORE"]);

/** Is this a finding that a person decides on? In: a process result. */
export function isHit(result: Pick<ProcessResult, "result" | "class">): boolean {
  return WAITING.has(result.result ?? "") || isRefusedCheck(result);
}

/** Every hit of a run, in the order of its checks. */
export function hitsIn({ workflowStepResults }: Pick<WorkflowResult, "workflowStepResults">): ProcessResult[] {
  return workflowStepResults.flatMap(({ processResults }) => processResults).filter(isHit);
}

/** Is it one that nobody has decided yet? */
export function isUndecided(result: ProcessResult): boolean {
  return isHit(result) && !TAKEN_BACK.has(result.systemStatus ?? "") && !decisionOn(result).resolved;
}

/** What kind of hit a process result is, by what it carries, else by its class or its step. */
export const kindOfHit = (hit: ProcessResult): HitKind => (isRefusedCheck(hit) ? "refused" : kindOfFinding(hit));

function kindOfFinding({ supplementaryData, class: kind, stepName }: ProcessResult): HitKind {
  const data = asRecord(supplementaryData);
  const type = asText(member(data, "type")) ?? kind ?? stepName ?? "";
  if (type === "AML") return AML_LISTS.find(([key]) => asRecords(member(data, key)).length > 0)?.[1] ?? "aml";
  if (type.startsWith("IDV_FACIAL")) return "face";
  return CLASSES.get(type.split("_")[0] ?? "") ?? CLASSES.get(kind ?? "") ?? "other";
}
