import { humanise } from "@/lib/format";
import { wordOfKey } from "./words";

const FACTORS = new Map<string, string>(
  Object.entries({
    address_country_risk: "Country of address",
    birth_country_risk: "Country of birth",
    document_country_risk: "Country of document",
    entity_age: "Age",
    has_adverse_media: "Adverse media",
    has_sanctions: "Sanctioned",
    is_pep: "Politically exposed",
    num_adverse: "Adverse media matches",
    num_pep: "PEP matches",
    num_sanctions: "Sanctions matches",
    on_matchlist_internal: "On our match list",
    on_watchlist: "On a watchlist",
    true_positive_duplicates: "Confirmed duplicates",
    unresolved_duplicates: "Unresolved duplicates",
    workflow_attempts: "Attempts",
  }),
);

/** A risk factor in words; an account's own factor keeps its name. */
export function wordOfFactor(factor: string): string {
  return FACTORS.get(factor) ?? wordOfKey(factor);
}

/** The value of a factor comes as text even where it is none: `true` → "yes", `HIGH_RISK` → "High risk". */
export function wordOfFactorValue(value: string): string {
  if (value === "true" || value === "false") return value === "true" ? "yes" : "no";
  return value.length > 3 ? humanise(value) : value;
}
