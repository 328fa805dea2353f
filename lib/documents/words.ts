import { isoOfDate, wordsOfDate } from "@/lib/cases/partialDate";
import { countryName } from "@/lib/countries";
import type { ClassedDocument } from "@/lib/frankieone/wire/documents";
import { DOCUMENT_CLASSES, DOCUMENT_TYPES } from "@/lib/frankieone/wire/documentTypes";
import { wordOfDocument } from "./typeWords";

const CLASSES: Record<string, string> = {
  IDENTITY: "Identity",
  SUPPORTING: "Supporting",
  REPORT: "Reports",
  OTHER: "Other",
} satisfies Record<(typeof DOCUMENT_CLASSES)[number], string>;

const KNOWN_TYPES = new Set<string>(DOCUMENT_TYPES);

/** Types of documents alone whose own word does not say it (handbook 1.23). */
const TYPES = new Map<string, string>(
  Object.entries({
    OTHER: "Other document",
    ADMIN_CHANGE: "Change of administrator",
    AVIATION_SECURITY_ID: "Aviation security card",
    BIRTH_CERT: "Birth certificate",
    CHARGES: "Charges against a company or director",
    CHECK_RESULTS: "Results of other checks",
    CONCESSION: "Concession card",
    DEATH_CERT: "Death certificate",
    DEVICE: "Device ID",
    EXTERNAL_ADMIN: "Appointed administrator",
    HEALTH_CONCESSION: "Health concession card",
    INTENT_PROOF: "Proof of intent",
    MARITIME_SECURITY_ID: "Maritime security card",
    MARRIAGE_CERT: "Marriage certificate",
    MILITARY_ID: "Military identity card",
    NAME_CHANGE: "Confirmation of a change of name",
    NOTARY_PUBLIC_ID: "Notary public identification",
    PENSION: "Pension card",
    PRE_ASIC: "Document from before ASIC",
    SELF_IMAGE: "Selfie",
    TAX_ID: "Tax identifier",
    YELLOW_HOUSE_REGISTRATION: "Yellow house registration (Thor Ror 13)",
  }),
);

/** A document's type in words; an unknown one as it came. */
export function wordOfType(type: string | undefined): string {
  if (!type) return "Document without a type";
  return KNOWN_TYPES.has(type) ? (TYPES.get(type) ?? wordOfDocument(type)) : type;
}

/** The documents of one class under its name; an unknown class has its name as it came. */
export interface DocumentGroup {
  title: string;
  documents: ClassedDocument[];
}

/** Documents by class, in the order of a review, unknown classes at the end; an empty class takes no room. */
export function groupsOf(documents: readonly ClassedDocument[]): DocumentGroup[] {
  const classes = new Set<string>([...DOCUMENT_CLASSES, ...documents.map(({ documentClass }) => documentClass)]);
  return [...classes]
    .map((name) => ({
      title: Object.hasOwn(CLASSES, name) ? (CLASSES[name] ?? name) : name,
      documents: documents.filter(({ documentClass }) => documentClass === name),
    }))
    .filter((group) => group.documents.length > 0);
}

interface Fact {
  term: string;
  value: string | undefined;
}

/** What is known of a document, in words: where it is from, its numbers, its dates. */
export function factsOfDocument(document: ClassedDocument): Fact[] {
  const { subtype, country, subdivision, primaryIdentifier, secondaryIdentifier } = document;
  const from = [subdivision, country && countryName(country)].filter(Boolean).join(", ");
  return [
    { term: "Subtype", value: subtype },
    { term: "Issued in", value: from || undefined },
    { term: "Number", value: primaryIdentifier },
    { term: "Second number", value: secondaryIdentifier },
    { term: "Issued", value: wordsOfDate(document.issueDate) },
    { term: "Expires", value: wordsOfDate(document.expiryDate) },
    { term: "Valid from", value: wordsOfDate(document.validFrom) },
    { term: "Valid to", value: wordsOfDate(document.validTo) },
  ].filter(({ value }) => value !== undefined);
}

/** Has the document expired on that day? In: the reader's day, as dayAt gives it. Of a date that is known in part nothing is said. */
export function hasExpired({ expiryDate }: Pick<ClassedDocument, "expiryDate">, today: string): boolean {
  const last = isoOfDate(expiryDate) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(last) && last < today;
}
