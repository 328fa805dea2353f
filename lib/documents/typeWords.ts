import { humanise } from "@/lib/format";

/** Types whose own word does not say it: of documents (handbook 1.23), of checks and of risk factors, which spell some otherwise. */
const TYPES = new Map<string, string>(
  Object.entries({
    OTHER: "Other document",
    BIRTH_CERT: "Birth certificate",
    CHARGES: "Charges against a company or director",
    CITIZENSHIP: "Citizenship certificate",
    CHECK_RESULTS: "Results of other checks",
    CONCESSION: "Concession card",
    DEATH_CERT: "Death certificate",
    DEVICE: "Device ID",
    DRIVERS_LICENSE: "Driver licence",
    DRIVERS_LICENCE: "Driver licence",
    EXTERNAL_ADMIN: "Appointed administrator",
    HEALTH_CONCESSION: "Health concession card",
    IMMIGRATION: "Immigration card",
    INTENT_PROOF: "Proof of intent",
    ADMIN_CHANGE: "Change of administrator",
    MARRIAGE_CERT: "Marriage certificate",
    AVIATION_SECURITY_ID: "Aviation security card",
    MARITIME_SECURITY_ID: "Maritime security card",
    MEDICARE: "Medicare card",
    MILITARY_ID: "Military identity card",
    NAME_CHANGE: "Confirmation of a change of name",
    NATIONAL_HEALTH_ID: "National health card",
    NATIONAL_ID: "National identity card",
    NOTARY_PUBLIC_ID: "Notary public identification",
    PENSION: "Pension card",
    PRE_ASIC: "Document from before ASIC",
    SELF_IMAGE: "Selfie",
    TAX_ID: "Tax identifier",
    YELLOW_HOUSE_REGISTRATION: "Yellow house registration (Thor Ror 13)",
  }),
);

/** A kind of document in words: `DRIVERS_LICENSE` → "Driver licence", `UTILITY_BILL` → "Utility bill". */
export function wordOfDocument(type: string): string {
  return TYPES.get(type.toUpperCase()) ?? humanise(type);
}
