import type { StepResult } from "@/lib/frankieone/wire/execution";
import { asNumber, asRecord, asRecords, asText, asTexts, member } from "./looseValues";
import { wordOfAttribute } from "./ruleWords";

type Loose = Record<string, unknown>;

/** What one source said of one attribute. */
export type Cell = "met" | "partly" | "not-met";

/** One attribute of a person, and what each source said of it. */
export interface AttributeRow {
  /** In words; rows of one word are one row. */
  attribute: string;
  cells: Map<string, Cell>;
  /** Whether the rule counts it as verified; undefined where it does not say, or did not check. */
  verified?: boolean;
  checked: boolean;
}

export interface KycMatrix {
  sources: string[];
  /** Those that were not met first. */
  rows: AttributeRow[];
}

const CELLS = new Map<string, Cell>([
  ["MATCH", "met"],
  ["PARTIAL_MATCH", "partly"],
  ["NO_MATCH", "not-met"],
  ["INVALID_MATCH", "not-met"],
]);

/**
 * What was matched where: attribute by source. In: a KYC or ID step. Out: all attributes and sources that its rules and its single
 * results name; a single result speaks before a rule's count, for it says which source met in part.
 */
export function kycMatrixOf({ summary, processResults }: StepResult): KycMatrix {
  const rows = new Map<string, AttributeRow>();
  const rowOf = (name: string) => {
    const attribute = wordOfAttribute(name);
    const row = rows.get(attribute) ?? { attribute, cells: new Map(), checked: true };
    rows.set(attribute, row);
    return row;
  };
  for (const [name, match] of matchTypesOf(asRecord(summary))) fill(rowOf(name), match);
  for (const [source, name] of detailsOf(asRecord(summary)))
    if (!rowOf(name).cells.has(source)) rowOf(name).cells.set(source, "met");
  for (const { objectType, providerResult, result } of processResults) {
    const [source, cell] = [providerResult?.source ?? providerResult?.name, CELLS.get(result ?? "")];
    if (objectType && source && cell) rowOf(objectType).cells.set(source, cell);
  }
  const told = [...rows.values()];
  const sources = [...new Set(told.flatMap(({ cells }) => [...cells.keys()]))];
  return { sources, rows: told.toSorted((one, other) => Number(isMet(one)) - Number(isMet(other))) };
}

/** Has this attribute been met: by the rule's own word, else by all that its sources said? */
export function isMet({ verified, cells, checked }: AttributeRow): boolean {
  if (!checked) return false;
  const said = [...cells.values()];
  return verified ?? (said.length > 0 && said.every((cell) => cell === "met"));
}

function fill(row: AttributeRow, match: Loose): void {
  for (const source of asTexts(member(match, "nonMatchSources"))) row.cells.set(source, "not-met");
  for (const source of asTexts(member(match, "matchSources"))) row.cells.set(source, "met");
  const verified = member(match, "isVerified") ?? member(match, "verified");
  const checked = member(match, "isChecked") ?? member(match, "checked");
  row.checked = checked !== false && Object.keys(match).length > 0;
  // A type that was checked and says no more has no match (the contract's own sample of `matchTypes`).
  const met = verified === true || (verified === undefined && (asNumber(member(match, "matchCount")) ?? 0) > 0);
  row.verified = row.verified === true || met;
}

/** Which source matched which attribute, where a rule gives it by source; the vendor's own code finds it under the rule too. */
function detailsOf(summary: Loose): [source: string, attribute: string][] {
  return matchesOf(summary).flatMap((each) =>
    ["matchDetails", "nonMatchDetails"].flatMap((key) =>
      asRecords(member(each, key)).flatMap((detail) => {
        const source = asText(member(detail, "source")) ?? asText(member(detail, "provider"));
        return source
          ? asTexts(member(detail, "attributesMatched")).map((name): [string, string] => [source, name])
          : [];
      }),
    ),
  );
}

/** The match types of all rules, and of the step itself (ID); the vendor's own code finds them under the rule too. */
function matchTypesOf(summary: Loose): [string, Loose][] {
  return [summary, ...matchesOf(summary)].flatMap((each) =>
    Object.entries(asRecord(member(each, "matchTypes"))).map(([name, match]): [string, Loose] => [
      name,
      asRecord(match),
    ]),
  );
}

const matchesOf = (summary: Loose) =>
  rulesOf(summary).flatMap(({ rule }) => [rule, ...asRecords(member(rule, "ruleMatches"))]);

/** The rules of an identity check, met ones first. */
export function rulesOf(summary: Loose): { rule: Loose; name?: string; met: boolean }[] {
  return (["matchedRules", "unmatchedRules"] as const).flatMap((key) =>
    asRecords(member(summary, key)).map((rule) => ({
      rule,
      name: asText(member(rule, "ruleName")),
      met: key === "matchedRules",
    })),
  );
}
