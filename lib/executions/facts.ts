import type { Tone } from "@/lib/tone";

/** One thing that was found, ready to be shown. */
export interface Fact {
  term: string;
  value: string;
  /** Where it leads within the desk. */
  href?: string;
  /** How the value is meant, where it is an outcome. */
  tone?: Tone;
}

/** One entry of a list: a PEP position, a sanction, a watchlist entry, an article. */
export interface Entry {
  title: string;
  details: string[];
  url?: string;
}

export interface EntryGroup {
  label: string;
  entries: Entry[];
  /** How many more there are than are shown. */
  more: number;
}

/** What is said of a process result: facts, entries by kind, and the rest as it came, to be shown as named values. */
export interface DescribedResult {
  title?: string;
  /** A few words that need no room of their own. */
  note?: string;
  facts: Fact[];
  groups: EntryGroup[];
  rest: Record<string, unknown>;
}

/** The pairs that have a value, as facts. */
export function facts(...pairs: readonly (readonly [term: string, value: string | undefined])[]): Fact[] {
  return pairs.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** The texts that say something. */
export function presentTexts(...values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined && value !== "") as string[];
}
