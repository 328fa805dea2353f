import type { Finding } from "../cases/blueprint";
import { uuid } from "../identifiers";

/** MATCHLIST: the entity is on an internal list. In: list name, its action, why it is on it. */
export function onMatchlist(list: string, action: "BLOCK" | "REVIEW" | "ALERT", reason: string): Finding {
  const matchlistId = uuid(`matchlist/${list}`);
  return {
    step: "MATCHLIST",
    stepResult: "HIT",
    outcome: "failed",
    issue: { category: "BLOCKLISTED", issue: "MATCHED_INTERNAL", severity: action === "BLOCK" ? "BLOCK" : "REVIEW" },
    factors: [{ factor: "on_matchlist_internal", value: "true", score: action === "BLOCK" ? 100 : 31 }],
    results: [
      {
        class: "MATCHLIST",
        result: "HIT",
        objectType: "NAME",
        provider: { name: "frankieone" },
        supplementaryData: {
          type: "MATCHLIST",
          matchlistId,
          matchlistName: list,
          matchlistAction: action,
          reasons: [reason],
          confidence: 0.97,
          matchedFields: [],
        },
      },
    ],
  };
}

/** DUPLICATE: the entity looks like another one. In: the other entity's id. */
export function duplicateOf(duplicateEntityId: string, manualStatus?: string): Finding {
  const isOpen = manualStatus === undefined;
  const matchedFields = [
    { objectType: "NAME", matchStrength: 100 },
    { objectType: "DATE_OF_BIRTH", matchStrength: 100 },
    { objectType: "PHONE_NUMBER", matchStrength: 92 },
  ];
  const matchedRules = [{ name: "name_dob_phone", strength: "VERY_HIGH" }];
  return {
    step: "DUPLICATE",
    stepResult: "HIT",
    outcome: "failed",
    issue: { category: "DUPLICATE", issue: "DUPLICATE", severity: "BLOCK" },
    factors: [{ factor: isOpen ? "unresolved_duplicates" : "true_positive_duplicates", value: "1", score: 100 }],
    results: [
      {
        class: "DUPLICATE",
        result: "HIT",
        objectType: "INDIVIDUAL",
        provider: { name: "frankieone" },
        supplementaryData: { type: "DUPLICATE", duplicateEntityId, matchedFields, matchedRules },
        ...(manualStatus && { manualStatus }),
      },
    ],
  };
}

const FRAUD_SUMMARY: Record<string, string> = {
  FRAUD_EMAIL_ADDRESS: "maximumEmailAddressRisk",
  FRAUD_PHONE_NUMBER: "maximumPhoneNumberRisk",
};

/** FRAUD: the e-mail address or phone number has a bad name. */
export function fraudSignal(issue: "FRAUD_EMAIL_ADDRESS" | "FRAUD_PHONE_NUMBER", level: "MEDIUM" | "HIGH"): Finding {
  const objectType = issue === "FRAUD_EMAIL_ADDRESS" ? "EMAIL_ADDRESS" : "PHONE_NUMBER";
  const score = level === "HIGH" ? 51 : 31;
  return {
    step: "FRAUD",
    stepResult: "HIT",
    outcome: "failed",
    issue: { category: "FRAUD", issue, severity: level === "HIGH" ? "CRITICAL" : "REVIEW" },
    factors: [{ factor: issue.toLowerCase().replace("_address", ""), value: level, score }],
    summary: { [FRAUD_SUMMARY[issue] as string]: level },
    results: [
      {
        class: "FRAUD",
        result: "SUSPECTED",
        objectType,
        provider: { name: "sardine", riskScore: level === "HIGH" ? 91 : 64 },
        supplementaryData: { type: issue, riskLevel: level, indicators: [] },
      },
    ],
  };
}

/** A step whose provider failed or did not answer in time. */
export function serviceFault(step: string, issue: "SERVICE_ERROR" | "SERVICE_TIMEOUT"): Finding {
  const description =
    issue === "SERVICE_TIMEOUT" ? "The provider did not answer in time" : "The provider answered with an error";
  return {
    step,
    stepResult: "ERROR",
    outcome: "incomplete",
    issue: { category: "SYSTEM", issue, severity: "ERROR" },
    error: { code: "SYS-500", description, location: step },
  };
}

/** What only informs: seen by a credit bureau for the first time, for instance. */
export function informational(issue: string, category = "INFORMATIONAL", step = "KYC"): Finding {
  return { step, stepResult: "MATCH", outcome: "passed", issue: { category, issue, severity: "INFO" } };
}

/** A step raising words that no published enum has (handbook 1.6, 4.11 m). */
export function unknownWords(): Finding {
  return {
    step: "DEVICE",
    stepResult: "DEGRADED",
    outcome: "incomplete",
    issue: { category: "RISK", issue: "BAD_DATA_DEVICE", severity: "ELEVATED" },
    factors: [{ factor: "device_risk", value: "no_values", score: 12, status: "PENDING" }],
  };
}

/** A data check due again. In: the vendor's EXPIRY issue. */
export function expired(issue: string): Finding {
  return {
    step: "KYC",
    stepResult: "EXPIRED",
    outcome: "incomplete",
    issue: { category: "EXPIRY", issue, severity: "REVIEW" },
    factors: [{ factor: "document_age", value: "11y", score: 12 }],
  };
}
