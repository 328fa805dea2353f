import type { Interner } from "./interner";
import { wordSimilarity, wordsOf } from "./similarity";
import type { ProfileTable } from "./table";

export interface Term {
  term: string;
  field: string;
}

/** Confidence that a row meets a term, 0 (does not) to 1. */
export type Confidence = (row: number) => number;

type Names = "givenName" | "middleName" | "familyName" | "displayName";

/** Columns each field looks into. Fields the vendor only plans (handbook 1.15) are absent: they find nothing. */
const FIELDS: Record<string, readonly Names[]> = {
  NAME: ["givenName", "middleName", "familyName", "displayName"],
  DISPLAY_NAME: ["givenName", "middleName", "familyName", "displayName"],
  GIVEN_NAME: ["givenName"],
  MIDDLE_NAME: ["middleName"],
  OTHER_NAME: ["middleName"],
  FAMILY_NAME: ["familyName"],
  REGISTERED_NAME: ["displayName"],
  ALTERNATE_NAME: ["displayName"],
};
const ORGANIZATION_FIELDS = new Set(["REGISTERED_NAME", "ALTERNATE_NAME"]);

/** For every text of the dictionary: how well its best word meets this word of the term. */
function scores(names: Interner, word: string, isFuzzy: boolean): Float32Array {
  return Float32Array.from(names.words(), (own) => {
    if (!isFuzzy) return own.includes(word) ? 1 : 0;
    return own.reduce((best, candidate) => Math.max(best, wordSimilarity(word, candidate)), 0);
  });
}

function nameConfidence(table: ProfileTable, { term, field }: Term, isFuzzy: boolean): Confidence {
  const columns = (FIELDS[field] ?? []).map((name) => table[name].values);
  const perWord = wordsOf(term).map((word) => scores(table.names, word, isFuzzy));
  if (columns.length === 0 || perWord.length === 0) return () => 0;
  const organizations = ORGANIZATION_FIELDS.has(field) ? table.entityTypes.membership(["ORGANIZATION"]) : undefined;
  return (row) => {
    if (organizations && organizations[table.entityType.values[row] as number] !== 1) return 0;
    let sum = 0;
    for (const score of perWord) {
      let best = 0;
      for (const column of columns) best = Math.max(best, score[column[row] as number] as number);
      if (best === 0) return 0;
      sum += best;
    }
    return sum / perWord.length;
  };
}

const bare = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

function registrationConfidence(table: ProfileTable, term: string, isFuzzy: boolean): Confidence {
  const wanted = bare(term);
  const found = Float32Array.from(table.registrations.texts, (text) => {
    const own = bare(text);
    if (own === "" || wanted === "") return 0;
    return own === wanted ? 1 : isFuzzy && own.startsWith(wanted) ? wanted.length / own.length : 0;
  });
  return (row) => found[table.registration.values[row] as number] as number;
}

/**
 * How well a row meets one term. In: rows whose customer reference meets a term, as those are not in the table.
 * EXACT: every word of the term is a word of the name; FUZZY: or begins or resembles one.
 */
export function termConfidence(
  table: ProfileTable,
  term: Term,
  isFuzzy: boolean,
  referenced: (term: string, isFuzzy: boolean) => Map<number, number>,
): Confidence {
  if (term.field === "EXTERNAL_REFERENCE") {
    const rows = referenced(term.term, isFuzzy);
    return (row) => rows.get(row) ?? 0;
  }
  if (term.field === "REGISTRATION_NUMBER") return registrationConfidence(table, term.term, isFuzzy);
  return nameConfidence(table, term, isFuzzy);
}
