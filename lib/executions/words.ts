import { labelOfSeverity } from "@/lib/profiles/severities";
import { humanise } from "@/lib/format";
import { ISSUE_CATEGORIES, ISSUE_SEVERITIES, ISSUES } from "@/lib/frankieone/wire/enums";

const ISSUE_WORDS = new Map<string, string>(
  Object.entries({
    AML_ISSUE: "AML match",
    ACTIVITY_AML: "Suspicious activity (AML)",
    ACTIVITY_DEVICE: "Suspicious device activity",
    ACTIVITY_FRAUD: "Suspicious activity (fraud)",
    BAD_DATA_ADDRESS: "Unusable address",
    BAD_DATA_DOB: "Unusable date of birth",
    BAD_DATA_EMAIL: "Unusable e-mail address",
    BAD_DATA_ID: "Unusable ID",
    BAD_DATA_MOBILE: "Unusable phone number",
    BAD_DATA_NAME: "Unusable name",
    BLOCKED: "Blocked",
    COMPROMISED_DOCUMENT: "Compromised document",
    CREDIT_HEADER: "Credit header used",
    DENY_LIST: "On a deny list",
    DECEASED: "Reported deceased",
    DUPLICATE: "Possible duplicate",
    FRAUD_EMAIL_ADDRESS: "Fraud signal: e-mail address",
    FRAUD_LIST: "On a fraud list",
    FRAUD_PHONE_NUMBER: "Fraud signal: phone number",
    IMAGE_INTEGRITY: "Image integrity",
    INTERNAL_MATCH: "Internal watchlist match",
    LIVENESS_DETECTION: "Liveness check failed",
    MATCHED_EXTERNAL: "On an external blocklist",
    MATCHED_INTERNAL: "On our blocklist",
    MATCHED_SHARED: "On a shared blocklist",
    MEDIA: "Adverse media",
    NOT_FOUND: "Not found in any source",
    OCR: "Document text unreadable",
    PARTIAL: "Partial match",
    PEP: "PEP match",
    REQUIRES_AML: "AML screening due again",
    REQUIRES_IDV: "Document check due again",
    REQUIRES_KYC: "Identity check due again",
    REQUIRES_VISA: "Visa check due again",
    SANCTION: "Sanctions match",
    SERVICE_ERROR: "A source failed",
    SERVICE_TIMEOUT: "A source did not answer",
    VISA_FAILED: "Visa check failed",
    VISUAL_AUTHENTICITY: "Document may not be genuine",
    WATCHLIST: "Watchlist match",
  }),
);

/** Keys that say nothing to a reader as they are. */
const KEYS = new Map<string, string>(
  Object.entries({
    normalized: "Normalised",
    outcomeRaw: "Provider's result",
    spReferenceId: "Provider's reference",
    resultNormalized: "Result, normalised",
    sourceNormalized: "Source, normalised",
    subClass: "Subclass",
  }),
);

/** The key of a vendor's record in words: `matchCountRequired` → "Match count required". Words stay as they are. */
export function wordOfKey(key: string): string {
  const known = KEYS.get(key);
  if (known) return known;
  // An id, or a name of somebody's own.
  if (/[\s-]/.test(key)) return key;
  // A yes or no follows: `isPreferred` is "Preferred".
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/^is_/, "");
  return humanise(spaced.toUpperCase()).replace(/\b(E|e)mail\b/, "$1-mail");
}

/** An issue in words: what it is, else its category. An unknown one is shown as it came, `known: false`. */
export function wordOfIssue({ issue, category }: { issue?: string; category?: string }): Word {
  if (issue) return wordFrom(issue, KNOWN_ISSUES, ISSUE_WORDS.get(issue));
  return category ? wordFrom(category, KNOWN_CATEGORIES) : { label: "Unnamed issue", known: true };
}

/** A severity in words; an unknown one is shown as it came. */
export function wordOfSeverity(severity: string): Word {
  return wordFrom(severity, KNOWN_SEVERITIES, labelOfSeverity(severity));
}

export interface Word {
  label: string;
  known: boolean;
}

const KNOWN_ISSUES = new Set<string>(ISSUES);
const KNOWN_CATEGORIES = new Set<string>(ISSUE_CATEGORIES);
const KNOWN_SEVERITIES = new Set<string>(ISSUE_SEVERITIES);

function wordFrom(value: string, vocabulary: ReadonlySet<string>, label = humanise(value)): Word {
  return vocabulary.has(value) ? { label, known: true } : { label: value, known: false };
}
