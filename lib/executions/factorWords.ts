import { countryName } from "@/lib/countries";
import { humanise } from "@/lib/format";
import { wordOfDocument } from "@/lib/documents/typeWords";
import { wordOfEntityType } from "@/lib/profiles/entityTypes";
import { wordOfKey } from "./words";

/** Risk factors seen in published configurations (handbook 4.6); accounts add their own. */
const FACTORS = new Map<string, string>(
  Object.entries({
    address_country_risk: "Country of address",
    birth_country_risk: "Country of birth",
    document_age: "Age of document",
    document_country_risk: "Country of document",
    document_type: "Document",
    entity_age: "Age",
    entity_type: "Type",
    fraud_device: "Device fraud",
    fraud_email: "E-mail fraud",
    fraud_ip_address: "IP address fraud",
    fraud_phone_number: "Phone fraud",
    has_adverse_media: "Adverse media",
    has_sanctions: "Sanctioned",
    idv_document_result: "Document check",
    idv_facial_comparison_result: "Face comparison",
    idv_facial_liveness_result: "Liveness",
    idv_ocr_comparison_result: "Document text comparison",
    idv_ocr_result: "Document text",
    is_deceased: "Deceased",
    is_pep: "Politically exposed",
    kyc_match: "Identity data",
    no_match: "Identity not found",
    num_adverse: "Adverse media matches",
    num_pep: "PEP matches",
    num_sanctions: "Sanctions matches",
    on_matchlist_internal: "On a list",
    on_watchlist: "On a watchlist",
    pep_level: "PEP level",
    product_type_risk: "Product",
    true_positive_duplicates: "Confirmed duplicates",
    unresolved_duplicates: "Undecided duplicates",
    workflow_attempts: "Attempts",
  }),
);

/** A risk factor in words; an account's own factor keeps its name. */
export function wordOfFactor(factor: string): string {
  return FACTORS.get(factor) ?? wordOfKey(factor);
}

/**
 * The value of a factor comes as text even where it is none: `true` → "yes", `HIGH_RISK` → "High risk". In: the factor too, for
 * countries and documents have words of their own.
 */
export function wordOfFactorValue(value: string, factor = ""): string {
  if (value === "true" || value === "false") return value === "true" ? "yes" : "no";
  if (value === "no_values") return "no data";
  if (factor.includes("country")) return countryName(value);
  if (factor === "entity_type") return wordOfEntityType(value);
  if (factor === "document_type") return wordOfDocument(value);
  return value.length > 3 ? humanise(value) : value;
}
