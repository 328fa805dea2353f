import { humanise } from "@/lib/format";

/**
 * Kinds of documents that checks and risk factors name too, where their own word does not say it. A case loads these; the other types
 * come with the documents (words.ts).
 */
const TYPES = new Map<string, string>(
  Object.entries({
    CITIZENSHIP: "Citizenship certificate",
    DRIVERS_LICENSE: "Driver licence",
    DRIVERS_LICENCE: "Driver licence",
    IMMIGRATION: "Immigration card",
    MEDICARE: "Medicare card",
    NATIONAL_HEALTH_ID: "National health card",
    NATIONAL_ID: "National identity card",
  }),
);

/** A kind of document in words: `DRIVERS_LICENSE` → "Driver licence", `UTILITY_BILL` → "Utility bill". */
export function wordOfDocument(type: string): string {
  return TYPES.get(type.toUpperCase()) ?? humanise(type);
}
