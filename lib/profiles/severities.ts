import type { ISSUE_SEVERITIES } from "@/lib/frankieone/wire/enums";

/** The vendor's severities of an issue in words. */
const SEVERITIES: Record<(typeof ISSUE_SEVERITIES)[number], string> = {
  INFO: "Info",
  REVIEW: "Review",
  BLOCK: "Blocking",
  WARNING: "Warning",
  CRITICAL: "Critical",
  ERROR: "Error",
};
const WORDS = new Map<string, string>(Object.entries(SEVERITIES));

/** The severity of an issue in words; one that is new to us as it came. */
export const labelOfSeverity = (severity: string) => WORDS.get(severity) ?? severity;
