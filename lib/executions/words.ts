import { humanise } from "@/lib/format";
import { ISSUE_CATEGORIES, ISSUE_SEVERITIES, ISSUES } from "@/lib/frankieone/wire/enums";

const ISSUE_WORDS = new Map<string, string>(
  Object.entries({
    AML_ISSUE: "AML match",
    ACTIVITY_AML: "Suspicious activity (AML)",
    ACTIVITY_DEVICE: "Suspicious device activity",
    ACTIVITY_FRAUD: "Suspicious activity (fraud)",
    BLOCKED: "Blocked",
    COMPROMISED_DOCUMENT: "Compromised document",
    CREDIT_HEADER: "Credit header used",
    DENY_LIST: "On a deny list",
    DECEASED: "Reported deceased",
    DUPLICATE: "Possible duplicate",
    FRAUD_LIST: "On a fraud list",
    IMAGE_INTEGRITY: "Image integrity",
    INTERNAL_MATCH: "Internal watchlist match",
    LIVENESS_DETECTION: "Liveness not shown",
    MATCHED_EXTERNAL: "On an external blocklist",
    MATCHED_INTERNAL: "On our blocklist",
    MATCHED_SHARED: "On a shared blocklist",
    MEDIA: "Adverse media",
    NOT_FOUND: "Not found in any source",
    OCR: "Document text unreadable",
    PARTIAL: "Only partly matched",
    PEP: "Politically exposed person",
    SANCTION: "Sanctions match",
    SERVICE_ERROR: "A source failed",
    SERVICE_TIMEOUT: "A source did not answer",
    VISUAL_AUTHENTICITY: "Document may not be genuine",
    WATCHLIST: "Watchlist match",
  }),
);

/** Risk factors seen in published configurations (handbook 4.6); accounts add their own. */

/** The key of a vendor's record in words: `matchCountRequired` → "Match count required". Words stay as they are. */
export function wordOfKey(key: string): string {
  if (/\s/.test(key)) return key;
  const spaced = key.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  return humanise(spaced.toUpperCase());
}

/** An issue in words: what it is, else its category. One the desk does not know stands as it came, `known: false`. */
export function wordOfIssue({ issue, category }: { issue?: string; category?: string }): Word {
  if (issue) return wordFrom(issue, KNOWN_ISSUES, ISSUE_WORDS.get(issue));
  return category ? wordFrom(category, KNOWN_CATEGORIES) : { label: "Unnamed issue", known: true };
}

/** A severity in words; one the desk does not know stands as it came. */
export function wordOfSeverity(severity: string): Word {
  return wordFrom(severity, KNOWN_SEVERITIES);
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
