import { countryName } from "@/lib/countries";
import type { Asked } from "./asked";
import {
  isAmong,
  type Likeness,
  likenessOfDates,
  likenessOfLists,
  likenessOfTexts,
  UNKNOWN,
  wordsOfDate,
} from "./compare";
import { asRecord, asRecords, asText, asTexts, member } from "./looseValues";
import { presentTexts } from "./facts";

type Loose = Record<string, unknown>;

/** One attribute of a match beside the same of the subject. A row without a likeness only tells. */
export interface ComparedRow {
  term: string;
  asked?: string;
  found?: string;
  likeness?: Likeness;
}

const AS_ALIAS: Likeness = { mark: "same", words: "Same name" };

const MOST_ALIASES = 20;

/** A match of AML screening beside whom it was asked for. In: the supplementary data of the hit, and the subject where known. */
export function comparisonOf(data: Loose, asked: Asked | undefined): ComparedRow[] {
  const match = asRecord(member(data, "matchData"));
  const told = (key: string) => asText(member(match, key));
  return [
    { term: "Name", asked: asked?.name, found: told("name"), likeness: likenessOfTexts(asked?.name, told("name")) },
    rowOfBirth(asked?.born, told("date")),
    rowOfCountries(asked?.countries ?? [], match),
    ...rowsWhereFound(data, match, asked),
  ].filter((row) => row.asked !== undefined || row.found !== undefined);
}

function rowOfBirth(asked: string | undefined, found: string | undefined): ComparedRow {
  const words = (date: string | undefined) => date && wordsOfDate(date);
  return { term: "Born", asked: words(asked), found: words(found), likeness: likenessOfDates(asked, found) };
}

function rowOfCountries(asked: readonly string[], match: Loose): ComparedRow {
  const codes = asRecords(member(match, "countries")).map((each) => asText(member(each, "code")));
  const found = [...new Set(presentTexts(...codes).map(countryName))];
  const likeness = likenessOfLists(asked, found);
  return { term: "Countries", asked: asked.join(", ") || undefined, found: found.join(", ") || undefined, likeness };
}

/** What a match rarely has takes room only where it has it. */
function rowsWhereFound(data: Loose, match: Loose, asked: Asked | undefined): ComparedRow[] {
  const aliases = asTexts(member(data, "aliases"));
  const id = asRecord(member(match, "nationalId"));
  const [address, idNumber] = [asText(member(match, "address")), asText(member(id, "idNumber"))];
  const rows: ComparedRow[] = [
    { term: "Also known as", found: listOf(aliases), ...(isAmong(asked?.name, aliases) && { likeness: AS_ALIAS }) },
    {
      term: "National ID",
      asked: asked?.idNumber,
      found: idNumber,
      likeness: likenessOfTexts(asked?.idNumber, idNumber),
    },
    {
      term: "Address",
      asked: asked?.address,
      found: address,
      likeness: address ? likenessOfTexts(asked?.address, address) : UNKNOWN,
    },
  ];
  return rows.filter(({ found }) => found);
}

function listOf(aliases: readonly string[]): string | undefined {
  const more = aliases.length - MOST_ALIASES;
  return (
    [aliases.slice(0, MOST_ALIASES).join("; "), more > 0 && `${more} more`].filter(Boolean).join("; ") || undefined
  );
}
