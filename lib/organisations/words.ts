import { nameInWords } from "@/lib/cases/individual";
import { wordsOfDate } from "@/lib/cases/partialDate";
import { asRecord, asText, member } from "@/lib/executions/looseValues";

type Loose = Record<string, unknown>;

/*
 * No schema of organisations is published (handbook 1.25): these readers take a value in each form that is known of it, text or
 * object, and hand on as it came what they do not know.
 */

/** The members of these names, where they are text. */
export function textsOf<Key extends string>(record: Loose, ...keys: Key[]): { [key in Key]?: string } {
  return Object.fromEntries(keys.map((key) => [key, asText(member(record, key))])) as { [key in Key]?: string };
}

/** Something with a code and a description, or text: the description says it, "Private limited company". */
export function wordsOfCoded(value: unknown): string | undefined {
  const text = asText(value);
  if (text !== undefined) return text;
  if (Array.isArray(value)) return value.map(wordsOfCoded).filter(Boolean).join(", ") || undefined;
  const { code, description } = textsOf(asRecord(value), "code", "description");
  return description ?? code;
}

/** A date, whole or in parts, or text that is none. */
export function wordsOfAnyDate(value: unknown): string | undefined {
  const text = asText(value);
  if (text !== undefined) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? wordsOfDate({ normalized: text }) : text;
  return wordsOfDate(textsOf(asRecord(value), "year", "month", "day", "unstructured", "type", "normalized"));
}

/** A registry by what it is called. */
export function wordsOfRegistry(value: unknown): string | undefined {
  const { registryDescription, description, name, registry, code } = textsOf(
    asRecord(value),
    ...(["registryDescription", "description", "name", "registry", "code"] as const),
  );
  return asText(value) ?? registryDescription ?? description ?? name ?? registry ?? code;
}

const NAME_PARTS = ["displayName", "prefix", "givenName", "middleName", "familyName", "suffix"] as const;

/** A name that is text, an object with one, or the parts of a person's. */
export function wordsOfName(value: unknown): string | undefined {
  const record = asRecord(value);
  return asText(value) ?? asText(member(record, "name")) ?? nameInWords(textsOf(record, ...NAME_PARTS));
}

/** What a person or an organisation is called, by its own record. */
export function nameOfRecord(record: Loose): string | undefined {
  const details = asRecord(member(record, "details"));
  return (
    wordsOfName(member(details, "name")) ??
    wordsOfName(member(record, "name")) ??
    wordsOfName(textsOf(record, "displayName")) ??
    asText(member(record, "entityName"))
  );
}
