import type { ProviderResult, ResultError } from "../vendor/execution";

/** What a process result will say; ids, times and the entity are added when the case is built. */
export interface ResultBlueprint {
  class: string;
  result: string;
  objectType: string;
  provider: ProviderResult;
  supplementaryData?: Record<string, unknown>;
  manualStatus?: string;
}

export interface FactorBlueprint {
  factor: string;
  value: string;
  score: number;
  status?: string;
  manualOverrideScore?: number;
}

/** Something a step found: its effect on the step, the issue it raised, the risk it adds, the evidence behind it. */
export interface Finding {
  step: string;
  stepResult: string;
  outcome: "passed" | "failed" | "incomplete" | "notApplicable";
  issue?: { category: string; issue: string; severity: string; isCleared?: boolean };
  factors?: FactorBlueprint[];
  results?: ResultBlueprint[];
  summary?: Record<string, unknown>;
  error?: ResultError;
}

export interface Override {
  status: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Absent when the caller sent no X-Frankie-Username (handbook 2.1). */
  by?: string;
  comment?: string;
}

/** One workflow execution before it is dressed up as the vendor's JSON. Times in milliseconds since 1970. */
export interface Run {
  workflowExecutionId: string;
  workflowName: string;
  startedAt: number;
  tookMs: number;
  state: string;
  result: string;
  findings: Finding[];
  override?: Override;
  /** Steps reached before the run broke off; all of them when absent. */
  reached?: number;
  /** `steps` of the summary is an empty object (handbook 4.11 r). */
  withoutSteps?: boolean;
  isManual?: boolean;
  isRiskOutdated?: boolean;
}

export interface Person {
  kind: "INDIVIDUAL";
  givenName?: string;
  middleName?: string;
  familyName: string;
  displayName?: string;
  language: string;
  /** `YYYY-MM-DD`, or a part of it: the vendor allows partial dates. */
  born?: string;
  gender?: string;
  country?: string;
}

export interface Organization {
  kind: "ORGANIZATION";
  registeredName: string;
  organizationType: string;
  registrationNumber: string;
  country?: string;
}

/** Everything that is known of one service profile, enough to build every answer about it. */
export interface CaseBlueprint {
  /** All ids that are not given are derived from this text. */
  key: string;
  entityId: string;
  /** Child account that owns the entity; absent for the parent's own. */
  childId?: string;
  subject: Person | Organization;
  serviceName: string;
  state: string;
  createdAt: number;
  createdBy: string;
  updatedAt?: number;
  updatedBy?: string;
  assignee?: string;
  reviewer?: string;
  customerReference?: string;
  currentWorkflowName?: string;
  monitoredBy?: string;
  duplicateOf?: string;
  /** Oldest first. */
  runs: Run[];
}
