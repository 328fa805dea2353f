import { plural } from "@/lib/format";
import type { StepResult } from "@/lib/frankieone/wire/execution";
import type { WorkflowIssue } from "@/lib/frankieone/wire/serviceProfile";
import { gravityOf } from "@/lib/profiles/issues";
import type { Check } from "./checks";
import { decisionOn } from "@/lib/profiles/decisions";
import { isHit, isUndecided, kindOfHit } from "./hits";
import { isMet, kycMatrixOf } from "./kycMatrix";
import { asRecord, asText, member } from "./looseValues";
import { seriesOf, within, wordOfAttribute } from "./ruleWords";
import { wordOfResult } from "./resultWords";
import { wordOfStep } from "./stepWords";
import { undecidedOf, wordsOfHits } from "./undecided";
import { wordOfIssue, wordOfKey } from "./words";

/** What a check that failed or waits is about, in the words of the trade: "1 PEP match to decide", "Partial match: date of birth". */
export function headingOfCheck({ name, step, issues }: Check): string {
  const heading = step && HEADINGS.get(name.split("_")[0] ?? "")?.(step, issues);
  if (heading) return heading;
  const undecided = step ? undecidedOf({ workflowStepResults: [step] }) : [];
  // What was rejected says more by its issue than by its number.
  if (undecided.some(({ kind }) => kind !== "refused"))
    return `${seriesOf(undecided.map(({ words }) => words))} to decide`;
  const grave = issues.filter((issue) => gravityOf(issue) !== "note");
  const told = wordsOfIssues(grave.length > 0 ? grave : issues);
  // Words that nobody knows, and faults of the system, say nothing without the check they are about.
  if (told) return grave.some(needsName) ? `${wordOfStep(name)}: ${within(told)}` : told;
  return step?.result ? `${wordOfStep(name)}: ${within(wordOfResult(step.result))}` : `${wordOfStep(name)}: not passed`;
}

const needsName = (issue: WorkflowIssue) => issue.category === "SYSTEM" || !wordOfIssue(issue).known;

/** Issues in words, each once. */
export function wordsOfIssues(issues: readonly WorkflowIssue[]): string | undefined {
  const words = [...new Set(issues.map((issue) => wordOfIssue(issue).label))];
  return words.length > 0 ? seriesOf(words.map((word, index) => (index === 0 ? word : within(word)))) : undefined;
}

type Heading = (step: StepResult, issues: readonly WorkflowIssue[]) => string | undefined;

const HEADINGS = new Map<string, Heading>([
  ["AML", headingOfDecided],
  ["KYC", headingOfKyc],
  ["IDV", headingOfIdv],
  ["MATCHLIST", headingOfMatchlist],
  ["FRAUD", headingOfFraud],
]);

/** "PEP match: true match, risk accepted" where all hits are decided; else nothing of its own. */
function headingOfDecided({ processResults }: StepResult): string | undefined {
  const hits = processResults.filter(isHit);
  if (hits.length === 0 || hits.some(isUndecided)) return undefined;
  const decisions = [...new Set(hits.map((hit) => within(decisionOn(hit).label)))];
  return `${seriesOf(wordsOfHits(hits.map(kindOfHit)))}: ${decisions.join("; ")}`;
}

function headingOfKyc(step: StepResult, issues: readonly WorkflowIssue[]): string | undefined {
  if (step.result !== "PARTIAL" && step.result !== "PARTIAL_MATCH") return undefined;
  const missing = kycMatrixOf(step).rows.filter((row) => row.checked && !isMet(row));
  const others = wordsOfIssues(issues.filter(({ issue }) => issue !== "PARTIAL" && issue !== "CREDIT_HEADER"));
  if (missing.length === 0) return others;
  const words = `Partial match: ${seriesOf(missing.map(({ attribute }) => within(attribute)))} not met`;
  return others ? `${others}. ${words}` : words;
}

/** "Document: image integrity suspected": the first check that is not clear, as its provider called it. */
function headingOfIdv({ processResults }: StepResult): string | undefined {
  for (const { supplementaryData } of processResults) {
    const data = asRecord(supplementaryData);
    const kind = wordOfStep(asText(member(data, "type")) ?? "IDV_DOCUMENT");
    const failed = Object.entries(asRecord(member(data, "resultMap"))).flatMap(([element, value]) => {
      const outcome = asText(member(asRecord(value), "resultNormalized"));
      return outcome && !/^(clear|pass)$/i.test(outcome)
        ? [wordsOfFailed(kind, wordOfKey(element), within(wordOfKey(outcome)))]
        : [];
    });
    if (failed.length > 0) return `${kind}: ${seriesOf(failed)}`;
  }
  return undefined;
}

/** "image integrity suspected"; only "suspected" of what the check itself is called by, such as liveness. */
function wordsOfFailed(kind: string, element: string, outcome: string): string {
  return element.toLowerCase() === kind.toLowerCase() ? outcome : `${within(element)} ${outcome}`;
}

/** `Blocked: on list “Chargeback fraud 2025”`. */
function headingOfMatchlist({ processResults }: StepResult): string | undefined {
  const hits = processResults.filter(isHit).map(({ supplementaryData }) => asRecord(supplementaryData));
  const names = hits.flatMap((data) => asText(member(data, "matchlistName")) ?? []);
  if (names.length === 0) return undefined;
  const blocks = hits.some((data) => member(data, "matchlistAction") === "BLOCK");
  return `${blocks ? "Blocked: on" : "On"} ${plural(names.length, "list").replace(/^1 /, "")} ${names.map((name) => `“${name}”`).join(", ")}`;
}

/** "Fraud signal: e-mail address, high risk". */
function headingOfFraud({ processResults }: StepResult): string | undefined {
  const told = processResults.filter(isUndecided).map(({ objectType, supplementaryData }) => {
    const level = asText(member(asRecord(supplementaryData), "riskLevel"));
    const what = within(wordOfAttribute(objectType ?? "signal"));
    return level ? `${what}, ${level.toLowerCase()} risk` : what;
  });
  return told.length > 0 ? `Fraud ${told.length === 1 ? "signal" : "signals"}: ${told.join("; ")}` : undefined;
}
