import { wordOfEntityType } from "@/lib/profiles/entityTypes";

/** What the vendor's own spelling of a kind does not say (handbook 1.16): genders, kinds of addresses and of consents. */
const KINDS = new Map<string, string>(
  Object.entries({
    CREDITHEADER: "Credit header",
    DOCS: "Documents",
    NON_BINARY: "Non-binary",
    OFFICIAL_CORRESPONDANCE: "Official correspondence",
    UNDER18: "Under 18",
  }),
);

/** A kind of something about a person, or what kind of entity it is, in words: `RESIDENTIAL` → "Residential", `NON_BINARY` → "Non-binary". */
export function wordOfKind(kind: string): string {
  return KINDS.get(kind) ?? wordOfEntityType(kind);
}
