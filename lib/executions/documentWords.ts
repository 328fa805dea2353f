import { humanise } from "@/lib/format";

const DOCUMENTS = new Map<string, string>(
  Object.entries({
    BIRTH_CERTIFICATE: "Birth certificate",
    CITIZENSHIP: "Citizenship certificate",
    DRIVERS_LICENSE: "Driver licence",
    DRIVERS_LICENCE: "Driver licence",
    IMMIGRATION: "Immigration card",
    MEDICARE: "Medicare card",
    NATIONAL_HEALTH_ID: "National health card",
    NATIONAL_ID: "National identity card",
    PASSPORT: "Passport",
    VISA: "Visa",
  }),
);

/** A kind of document in words: `DRIVERS_LICENSE` → "Driver licence". */
export function wordOfDocument(type: string): string {
  return DOCUMENTS.get(type.toUpperCase()) ?? humanise(type);
}
