/**
 * The vendor's closed vocabularies, in the vendor's order (handbook 1.4–1.24, OpenAPI components).
 * They are strict for what we send. For what we receive every enum stays open: see `openEnum` in
 * tolerant.ts, because live answers carry members the OpenAPI does not know (handbook 1.6).
 */
export const WORKFLOW_STATUSES = [
  "UNCHECKED",
  "IN_PROGRESS",
  "REVIEW",
  "PASS",
  "FAIL",
  "COMPLETE",
  "INCOMPLETE",
  "NEEDS_APPROVAL",
  "APPROVED",
  "REJECTED",
  "BLOCKED",
  "CLEAR",
  "URGENT",
  "MONITOR",
] as const;
export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number];

export const WORKFLOW_EXECUTION_STATES = [
  "COMPLETED",
  "CANCELED",
  "TERMINATED",
  "ERROR",
  "TIMEOUT",
  "IN_PROGRESS",
] as const;
export type WorkflowExecutionState = (typeof WORKFLOW_EXECUTION_STATES)[number];

export const SERVICE_PROFILE_STATES = [
  "INIT",
  "AUTO",
  "ACTIVE",
  "ARCHIVED",
  "BLOCKLISTED",
  "INACTIVE",
  "DELETED",
  "DUPLICATE",
] as const;
export type ServiceProfileState = (typeof SERVICE_PROFILE_STATES)[number];

/** The two states the API lets anyone write (handbook 1.10): nothing un-archives. */
export const WRITABLE_STATES = ["ARCHIVED", "INACTIVE"] as const;
export type WritableState = (typeof WRITABLE_STATES)[number];

export const RISK_LEVELS = ["UNKNOWN", "LOW", "MEDIUM", "HIGH", "UNACCEPTABLE"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** The levels a person may set: the vendor would take UNKNOWN too, which says nothing (handbook 1.20). */
export const SETTABLE_RISK_LEVELS = ["LOW", "MEDIUM", "HIGH", "UNACCEPTABLE"] as const satisfies readonly RiskLevel[];

/** What monitoring can be switched for (handbook 1.19). */
export const MONITORING_TYPES = ["AML", "ACTIVITY"] as const;
export type MonitoringType = (typeof MONITORING_TYPES)[number];

export const RISK_FACTOR_STATUSES = ["VALID", "STALE", "OVERRIDDEN", "DISCARDED"] as const;

export const ISSUE_SEVERITIES = ["INFO", "REVIEW", "BLOCK", "WARNING", "CRITICAL", "ERROR"] as const;

export const ISSUE_CATEGORIES = [
  "AML",
  "BAD_DATA",
  "BIOMETRICS",
  "BLOCKLISTED",
  "DECEASED",
  "DEVICE",
  "DOCUMENT",
  "DUPLICATE",
  "EXPIRY",
  "FRAUD",
  "IDV",
  "INFORMATIONAL",
  "KYC",
  "SYSTEM",
  "VERIFY",
  "VISA",
  "WATCHLIST",
  "ACTIVITY",
] as const;

export const ISSUES = [
  "AML_ISSUE",
  "BAD_DATA_ADDRESS",
  "BAD_DATA_DOB",
  "BAD_DATA_EMAIL",
  "BAD_DATA_ID",
  "BAD_DATA_MOBILE",
  "BAD_DATA_NAME",
  "BLOCKED",
  "COMPROMISED_DOCUMENT",
  "CREDIT_HEADER",
  "DATA_COMPARISON",
  "DATA_CONSISTENCY",
  "DATA_VALIDATION",
  "DENY_LIST",
  "DECEASED",
  "DEVICE_FRAUD_MATCH",
  "DEVICE_INVALID",
  "DOCUMENT_COMPARISON",
  "DUPLICATE",
  "FRAUD_CHECK",
  "FRAUD_DEVICE",
  "FRAUD_IP_ADDRESS",
  "FRAUD_EMAIL_ADDRESS",
  "FRAUD_PHONE_NUMBER",
  "FRAUD_ISSUE",
  "FRAUD_LIST",
  "IMAGE_INTEGRITY",
  "INTERNAL_MATCH",
  "LIVENESS_DETECTION",
  "MATCHED_EXTERNAL",
  "MATCHED_INTERNAL",
  "MATCHED_SHARED",
  "MEDIA",
  "NOT_FOUND",
  "OCR",
  "PARTIAL",
  "PEP",
  "REQUIRES_AML",
  "REQUIRES_IDV",
  "REQUIRES_KYC",
  "REQUIRES_VISA",
  "SANCTION",
  "SERVICE_ERROR",
  "SERVICE_TIMEOUT",
  "VISA_FAILED",
  "VISUAL_AUTHENTICITY",
  "WATCHLIST",
  "ACTIVITY_AML",
  "ACTIVITY_FRAUD",
  "ACTIVITY_DEVICE",
] as const;

export const ENTITY_TYPES = ["INDIVIDUAL", "ORGANIZATION"] as const;

export const LIFECYCLE_PHASES = ["ONBOARDING", "MONITORING", "OTHER"] as const;
export const SORT_DIRECTIONS = ["asc", "desc"] as const;
export const SORT_FIELDS = ["createdAt", "updatedAt"] as const;
export const WORKFLOW_EXECUTION_SCOPES = ["LAST", "ANY"] as const;
export const STATUS_OVERRIDE_TYPES = ["ONLY_OVERRIDDEN", "EXCLUDE_OVERRIDDEN", "ALL"] as const;
export const SEARCH_TYPES = ["EXACT", "FUZZY"] as const;

/** Fields the vendor searches today; four more are accepted by its schema but only planned (handbook 1.15). */
export const SEARCH_FIELDS = [
  "NAME",
  "GIVEN_NAME",
  "FAMILY_NAME",
  "MIDDLE_NAME",
  "DISPLAY_NAME",
  "OTHER_NAME",
  "EXTERNAL_REFERENCE",
  "REGISTERED_NAME",
  "ALTERNATE_NAME",
  "REGISTRATION_NUMBER",
] as const;
export const PLANNED_SEARCH_FIELDS = ["ADDRESS", "EMAIL_ADDRESS", "PHONE_NUMBER", "DOCUMENT_IDENTIFIER"] as const;
