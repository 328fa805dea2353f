import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { humanise } from "@/lib/format";
import { describeAmlMatch } from "./amlMatch";
import { asRecord, asRecords, asText, asTexts, member, withoutKeys } from "./looseValues";
import { facts, presentTexts, type DescribedResult } from "./facts";
import { hrefOfEntity } from "@/lib/profiles/entityHref";
import { countryName } from "@/lib/countries";
import type { Tone } from "@/lib/tone";
import { wordOfDocument } from "@/lib/documents/typeWords";
import { wordOfListAction } from "./listWords";
import { wordOfAttribute } from "./ruleWords";
import { wordOfStep } from "./stepWords";
import { wordOfKey } from "./words";

type Loose = Record<string, unknown>;

/** Checks of a document or a face, by the check's own name: each element of the map with its normalised outcome. */
function describeIdv(data: Loose, kind: string, result: string | undefined): DescribedResult {
  const elements = Object.entries(asRecord(member(data, "resultMap"))).map(([name, element]) => {
    const found = asRecord(element);
    const outcome = asText(member(found, "resultNormalized")) ?? asText(element) ?? "No result";
    const value = presentTexts(wordOfKey(outcome), asText(member(found, "description"))).join(" · ");
    return { term: wordOfKey(name), value, tone: toneOfCheck(outcome) };
  });
  const [type, country] = ["detectedDocumentType", "detectedDocumentCountry"].map((key) => asText(member(data, key)));
  const raw = asText(member(data, "outcomeRaw"));
  elements.sort((one, other) => Number(one.tone === "good") - Number(other.tone === "good"));
  return {
    // The object a check of a face belongs to is the document, so that alone would mislabel it.
    title: kind === "IDV" ? undefined : wordOfStep(kind),
    facts: [
      ...elements,
      ...facts(
        ["Document", type && wordOfDocument(type)],
        ["Issued by", country && countryName(country)],
        // The single checks say more than the whole, where there are any.
        ["Provider's result", elements.length === 0 && raw ? wordOfKey(raw) : undefined],
      ),
    ],
    groups: [],
    rest: withoutKeys(data, [
      ...["type", "schemaVersion", "resultMap", "detectedDocumentType", "detectedDocumentCountry"],
      ...(elements.length === 0 || raw?.toUpperCase() === result ? ["outcomeRaw"] : []),
    ]),
  };
}

const TONES_OF_CHECK = new Map<string, Tone>([
  ["clear", "good"],
  ["pass", "good"],
  ["suspected", "serious"],
  ["caution", "caution"],
  ["rejected", "critical"],
  ["fail", "critical"],
]);

const toneOfCheck = (outcome: string): Tone => TONES_OF_CHECK.get(outcome.toLowerCase()) ?? "caution";

function describeDuplicate(data: Loose, entityId: string | undefined): DescribedResult {
  const fields = asRecords(member(data, "matchedFields"));
  const rules = asRecords(member(data, "matchedRules"));
  const other = asText(member(data, "duplicateEntityId"));
  return {
    title: "Possible duplicate",
    facts: [
      ...facts(["This entity", entityId]),
      ...facts(["The other entity", other]).map((fact) => ({ ...fact, href: hrefOfEntity(other) })),
      ...facts(
        [
          "Same",
          fields.map((field) => withStrength(member(field, "objectType"), member(field, "matchStrength"))).join(", "),
        ],
        ["Rules", rules.map((rule) => withStrength(member(rule, "name"), member(rule, "strength"))).join(", ")],
      ),
    ],
    groups: [],
    rest: withoutKeys(data, ["type", "schemaVersion", "duplicateEntityId", "matchedFields", "matchedRules"]),
  };
}

function withStrength(name: unknown, strength: unknown): string {
  const [word, how] = [asText(name), asText(strength)];
  const told = wordOfAttribute(word ?? "?");
  return how ? `${told} (${wordOfKey(how).toLowerCase()})` : told;
}

function describeMatchlist(data: Loose): DescribedResult {
  const [action, list] = ["matchlistAction", "matchlistName"].map((key) => asText(member(data, key)));
  return {
    facts: facts(
      ["List", list],
      ["Effect", action && wordOfListAction(action)],
      ["Reasons", asTexts(member(data, "reasons")).map(humanise).join(", ")],
      ["Confidence", asText(member(data, "confidence"))],
    ),
    groups: [],
    rest: withoutKeys(data, ["type", "schemaVersion", "matchlistName", "matchlistAction", "reasons", "confidence"]),
  };
}

/** How well name, address or date matched, element by element: numbers as they came. */
function describeMatch(data: Loose): DescribedResult {
  const strengths = Object.entries(asRecord(member(data, "matchStrengths"))).flatMap(([element, strength]) => {
    const number = asText(strength);
    return number ? [`${wordOfKey(element).toLowerCase()} ${number}`] : [];
  });
  const rest = withoutKeys(data, ["type", "schemaVersion", "matchStrengths"]);
  return { note: strengths.join(", ") || undefined, facts: [], groups: [], rest };
}

/** The step's own summary says the same (handbook 1.12), and is told above it. */
function describeVisa(data: Loose): DescribedResult {
  const country = asText(member(data, "country"));
  return {
    title: "Visa",
    facts: facts(
      ["Country", country && countryName(country)],
      ["Class", asText(member(data, "class"))],
      ["Subclass", asText(member(data, "subClass"))],
      ["Expired", asText(member(data, "hasExpired"))],
    ),
    groups: [],
    rest: withoutKeys(data, ["type", "schemaVersion", "country", "class", "subClass", "hasExpired"]),
  };
}

function describeUnknown(data: Loose): DescribedResult {
  return { facts: [], groups: [], rest: withoutKeys(data, ["type", "schemaVersion"]) };
}

/**
 * Tells a process result. In: the result and the entity it is about. Out: what can be said in words, by its
 * supplementary data or else its class, and the rest as it came. Never throws.
 */
export function describeProcessResult(result: ProcessResult, entityId?: string): DescribedResult {
  const data = asRecord(result.supplementaryData);
  const kind = asText(member(data, "type")) ?? result.class ?? "";
  if (kind === "AML") return describeAmlMatch(data);
  if (kind.startsWith("IDV")) return describeIdv(data, kind, result.result);
  if (kind === "DUPLICATE") return describeDuplicate(data, entityId);
  if (kind === "VISA") return describeVisa(data);
  if (kind.startsWith("KYC") || kind === "ID") return describeMatch(data);
  return kind === "MATCHLIST" ? describeMatchlist(data) : describeUnknown(data);
}
