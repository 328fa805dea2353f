import { wordOfKind } from "@/lib/cases/individualWords";
import { countryName } from "@/lib/countries";
import { wordOfDocument } from "@/lib/documents/typeWords";
import { wordOfType } from "@/lib/documents/words";
import { calendarDate } from "@/lib/format";
import { languageName } from "@/lib/languages";
import { decisionOn } from "@/lib/profiles/decisions";
import { wordOfEntityType } from "@/lib/profiles/entityTypes";
import { wordsOfType } from "@/lib/profiles/organisationType";
import { meaningOfState } from "@/lib/profiles/states";
import { wordOfFactor, wordOfFactorValue } from "./factorWords";
import { wordOfListAction } from "./listWords";
import { wordsOfEnum } from "./looseValues";
import { wordOfProvider } from "@/lib/domain/providerWords";
import { wordOfResult } from "./resultWords";
import { wordOfRule } from "./ruleWords";
import { wordOfStep } from "./stepWords";
import { wordOfIssue } from "./words";

type Loose = Record<string, unknown>;
type WordOf = (value: string, record: Loose) => string;

/** Fields whose values have words of their own. */
const BY_KEY = new Map<string, WordOf>(
  Object.entries({
    category: (category) => wordOfIssue({ category }).label,
    detectedDocumentType: wordOfDocument,
    entityType: wordOfEntityType,
    factor: wordOfFactor,
    gender: wordOfKind,
    issue: (issue) => wordOfIssue({ issue }).label,
    language: languageName,
    manualStatus: (manualStatus) => decisionOn({ manualStatus }).label,
    matchlistAction: wordOfListAction,
    nationality: countryName,
    organizationType: wordsOfType,
    provider: wordOfProvider,
    result: wordOfEither,
    ruleName: wordOfRule,
    state: (state) => meaningOfState(state)?.label ?? state,
    stepName: wordOfStep,
    type: (type, { documentClass }) => (documentClass === undefined ? wordOfKind(type) : wordOfType(type)),
    value: wordOfValue,
    ...Object.fromEntries(
      ["order", "passed", "failed", "incomplete", "notApplicable"].map((list) => [list, wordOfStep]),
    ),
  } satisfies Record<string, WordOf>),
);

/** The vendor's own word counts here: it is what an officer quotes. */
const AS_THEY_CAME = new Set(["severity", "workflowExecutionState"]);

/** Fields that hold one of a few values, which may be a single word in capitals: elsewhere that may be a name. */
const CHOICES = /^(status|type|side|lifecyclePhase|documentClass|retrievalStatus|monitoringTypes)$|[rR]iskLevel$/;
const COUNTRIES = /countr(y|ies)(Code)?$/i;

/**
 * The value of a field of the vendor's in words: of a country, a language, a gender, a step, a factor, a day, any enum. In: the key, the
 * value, and the record it stands in. Out: undefined where the value is its own word.
 */
export function wordOfDetail(key: string, value: string, record: Loose): string | undefined {
  if (AS_THEY_CAME.has(key)) return undefined;
  const wordOf = COUNTRIES.test(key) ? countryName : BY_KEY.get(key);
  const known = wordOf?.(value, record) ?? value;
  const word = known === value ? spelt(key, value) : known;
  return word === value ? undefined : word;
}

/** A short one in capitals may be an acronym. */
function spelt(key: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return calendarDate(value, "UTC");
  return CHOICES.test(key) && value.length > 3 ? wordOfKind(value) : wordsOfEnum(value);
}

/** A run's result is a status, every other one that of a step or a source. */
function wordOfEither(result: string, record: Loose): string {
  return "workflowExecutionState" in record ? wordOfKind(result) : wordOfResult(result);
}

/** Only a factor's value is known to be one of the vendor's. */
function wordOfValue(value: string, { factor }: Loose): string {
  if (typeof factor !== "string") return value;
  const word = wordOfFactorValue(value, factor);
  return word === value ? value : word.charAt(0).toUpperCase() + word.slice(1);
}
