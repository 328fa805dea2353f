import { humanise } from "@/lib/format";
import { wordsOfDate } from "./looseDates";

/*
 * What the vendor found comes in a dozen shapes of summaries and two dozen of supplementary data, and in undocumented
 * shapes. These readers take what they can from any of them and never throw.
 */

type Loose = Record<string, unknown>;

/** An object to look into; anything else is an empty one. Only own keys are ever read from it. */
export function asRecord(value: unknown): Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** The members of a list that are objects. */
export function asRecords(value: unknown): Loose[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null).map(asRecord) : [];
}

/** Text that says something: strings, numbers, and booleans as Yes or No; undefined for all else. */
export function asText(value: unknown): string | undefined {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A finite number, also when it comes as text. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** The texts of a list, or of a single value. */
export function asTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(asText).filter((text) => text !== undefined);
}

/** Own member of a loose object, so that `constructor` and its like find nothing. */
export function member(record: Loose, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A link that may be followed: http and https only, in the form the browser will use. Undefined for all else. */
export function httpUrl(value: unknown): string | undefined {
  if (typeof value !== "string" || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

/** Anything, made readable: text, a list, or named values. `more` is how many members were left out. */
export type Readable =
  | { kind: "text"; text: string; url?: string }
  | { kind: "list"; items: Readable[]; more: number }
  | { kind: "record"; entries: { key: string; value: Readable }[]; more: number };

const DEEPEST = 6;
const LONGEST_LIST = 50;

/** Members that say nothing to a reader. */
const NOISE = new Set(["schemaVersion"]);

/**
 * Makes any value readable. In: whatever the vendor sent. Out: what there is to read, without what is empty;
 * undefined when nothing is; moments in the time zone (IANA). Bounded in depth and length, so that no answer can hang a page.
 */
export function readable(value: unknown, timeZone: string, depth = 0): Readable | undefined {
  const text = asText(value);
  if (text !== undefined) return { kind: "text", text: wordsOfValue(text, timeZone), url: httpUrl(value) };
  if (typeof value !== "object" || value === null) return undefined;
  if (depth >= DEEPEST) return { kind: "text", text: "… (nested too deeply to show)" };
  return Array.isArray(value) ? readableList(value, timeZone, depth) : readableRecord(value as Loose, timeZone, depth);
}

/** Several words in capitals are a member of some enum: no name is written so. */
const ENUM_MEMBER = /^[A-Z]+(_[A-Z]+)+$/;
const LEVELS = new Set(["LOW", "MEDIUM", "HIGH", "UNACCEPTABLE", "UNKNOWN"]);

/** A member of an enum, or a level, in words; anything else as it came. */
export function wordsOfEnum(text: string): string {
  return ENUM_MEMBER.test(text) || LEVELS.has(text) ? humanise(text) : text;
}

const wordsOfValue = (text: string, timeZone: string) => wordsOfDate(wordsOfEnum(text), timeZone);

function readableList(values: unknown[], timeZone: string, depth: number): Readable | undefined {
  const shown = values.slice(0, LONGEST_LIST);
  const items = shown.map((each) => readable(each, timeZone, depth + 1)).filter((item) => item !== undefined);
  return items.length === 0 ? undefined : { kind: "list", items, more: values.length - shown.length };
}

function readableRecord(record: Loose, timeZone: string, depth: number): Readable | undefined {
  const keys = Object.keys(record).filter((key) => !NOISE.has(key));
  const entries = keys.slice(0, LONGEST_LIST).flatMap((key) => {
    const value = readable(record[key], timeZone, depth + 1);
    return value ? [{ key, value }] : [];
  });
  return entries.length === 0 ? undefined : { kind: "record", entries, more: Math.max(0, keys.length - LONGEST_LIST) };
}

/** The members of a record that are not described in words. */
export function withoutKeys(record: Loose, told: readonly string[]): Loose {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !told.includes(key)));
}
