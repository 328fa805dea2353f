import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { humanise } from "@/lib/format";
import { tellAmlMatch } from "./amlMatch";
import { asRecord, asRecords, asText, asTexts, member, withoutKeys } from "./evidence";
import { facts, texts, type ToldResult } from "./facts";
import { wordOfKey } from "./words";

type Loose = Record<string, unknown>;

/** Checks of a document or a face: each element of the map with its normalised outcome. */
function tellIdv(data: Loose): ToldResult {
  const elements = Object.entries(asRecord(member(data, "resultMap"))).map(([name, element]) => {
    const found = asRecord(element);
    const outcome = asText(member(found, "resultNormalized")) ?? asText(element) ?? "No result";
    return [wordOfKey(name), texts(wordOfKey(outcome), asText(member(found, "description"))).join(" · ")] as const;
  });
  return {
    facts: facts(
      ["Document", asText(member(data, "detectedDocumentType"))],
      ["Issued by", asText(member(data, "detectedDocumentCountry"))],
      ...elements,
    ),
    groups: [],
    rest: withoutKeys(data, ["type", "schemaVersion", "resultMap", "detectedDocumentType", "detectedDocumentCountry"]),
  };
}

function tellDuplicate(data: Loose, entityId: string | undefined): ToldResult {
  const fields = asRecords(member(data, "matchedFields"));
  const rules = asRecords(member(data, "matchedRules"));
  return {
    facts: facts(
      ["This entity", entityId],
      ["Possible duplicate", asText(member(data, "duplicateEntityId"))],
      [
        "Same",
        fields.map((field) => withStrength(member(field, "objectType"), member(field, "matchStrength"))).join(", "),
      ],
      ["Rules", rules.map((rule) => withStrength(member(rule, "name"), member(rule, "strength"))).join(", ")],
    ),
    groups: [],
    rest: withoutKeys(data, ["type", "schemaVersion", "duplicateEntityId", "matchedFields", "matchedRules"]),
  };
}

function withStrength(name: unknown, strength: unknown): string {
  const [word, how] = [asText(name), asText(strength)];
  return how ? `${humanise(word ?? "?")} (${humanise(how).toLowerCase()})` : humanise(word ?? "?");
}

function tellMatchlist(data: Loose): ToldResult {
  const action = asText(member(data, "matchlistAction"));
  return {
    title: asText(member(data, "matchlistName")),
    facts: facts(
      ["Action", action && humanise(action)],
      ["Reasons", asTexts(member(data, "reasons")).map(humanise).join(", ")],
      ["Confidence", asText(member(data, "confidence"))],
    ),
    groups: [],
    rest: withoutKeys(data, ["type", "schemaVersion", "matchlistName", "matchlistAction", "reasons", "confidence"]),
  };
}

/** How well name, address or date matched, element by element: numbers as they came. */
function tellMatch(data: Loose): ToldResult {
  const strengths = Object.entries(asRecord(member(data, "matchStrengths"))).flatMap(([element, strength]) => {
    const number = asText(strength);
    return number ? [`${wordOfKey(element).toLowerCase()} ${number}`] : [];
  });
  const rest = withoutKeys(data, ["type", "schemaVersion", "matchStrengths"]);
  return { note: strengths.join(", ") || undefined, facts: [], groups: [], rest };
}

function tellUnknown(data: Loose): ToldResult {
  return { facts: [], groups: [], rest: withoutKeys(data, ["type", "schemaVersion"]) };
}

/**
 * Tells a process result. In: the result and the entity it is about. Out: what can be said in words, by its
 * supplementary data or else its class, and the rest as it came. Never throws.
 */
export function tellProcessResult(result: ProcessResult, entityId?: string): ToldResult {
  const data = asRecord(result.supplementaryData);
  const kind = asText(member(data, "type")) ?? result.class ?? "";
  if (kind === "AML") return tellAmlMatch(data);
  if (kind.startsWith("IDV")) return tellIdv(data);
  if (kind === "DUPLICATE") return tellDuplicate(data, entityId);
  if (kind.startsWith("KYC") || kind === "ID") return tellMatch(data);
  return kind === "MATCHLIST" ? tellMatchlist(data) : tellUnknown(data);
}

/** Results an AML or list decision counts as resolved with (handbook 7, question 37). */
const RESOLVED = new Set([
  "FALSE_POSITIVE",
  "FALSE_POSITIVE_ACCEPT",
  "FALSE_POSITIVE_REJECT",
  "TRUE_POSITIVE_ACCEPT",
  "TRUE_POSITIVE_REJECT",
  "UNKNOWN_ACCEPT",
  "UNKNOWN_REJECT",
]);

/** What a person has decided about a result, in words. Missing and UNRESOLVED mean the same (handbook 1.17). */
export function decisionOn({ manualStatus }: Pick<ProcessResult, "manualStatus">): {
  label: string;
  resolved: boolean;
} {
  if (!manualStatus || manualStatus === "UNRESOLVED") return { label: "Not decided", resolved: false };
  return { label: humanise(manualStatus), resolved: RESOLVED.has(manualStatus) };
}
