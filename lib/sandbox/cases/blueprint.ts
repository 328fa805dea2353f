import type { PaperName } from "../documents/papers";
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

/** How the runs of a workflow go that a caller starts. */
export interface RunPlan {
  /** Milliseconds that a run in the background takes. */
  tookMs: number;
  /** The technical state it ends in. */
  ends: (typeof RUN_ENDS)[number];
  /** The step whose failure makes the whole call a 500; "" for none (handbook 1.21). */
  failsAt: string;
  /** Whether hits come back as they were decided, undecided, or those that were cleared not at all (handbook 2.3). */
  decisions: (typeof DECISION_FATES)[number];
  /** Hits that the screening provider finds now and did not before. */
  newHits: number;
  /** Whether steps that passed before are SKIPPED. */
  isReusing: boolean;
}

export const RUN_ENDS = ["COMPLETED", "ERROR", "TIMEOUT", "TERMINATED", "CANCELED"] as const;
export const DECISION_FATES = ["kept", "lost", "gone"] as const;

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
  /** Its process results have ULIDs for ids, not UUIDs: the vendor gives both (handbook 1.17). */
  hasUlids?: boolean;
  /** Request that started the run; derived from the run's id when absent. */
  requestId?: string;
  /** Steps that used an earlier run's valid results again (handbook 2.3). */
  skipped?: string[];
  /** A level set by hand on the run before, carried on because nothing changed (handbook 1.20). */
  carriedRiskLevel?: string;
  /** How a run that is still going will end; absent once it has. */
  plan?: RunPlan & { endsAt: number };
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
  /** `YYYY-MM-DD`. */
  registeredOn?: string;
  holders?: readonly Holder[];
}

/** Something with a code, as registers have it. */
export interface Coded {
  code: string;
  description: string;
}

/** Somebody who owns a part of an organisation, or acts for it. */
export interface Holder {
  entityId: string;
  who: Person | Organization;
  /** Of the organisation whose holder they are; absent for somebody who only acts for it. */
  percent?: number;
  /** Named as a beneficial owner of the whole: with that share in percent, or with none. */
  beneficial?: number | "unknown";
  role?: Coded;
  /** Why the organisation cannot pass because of them. */
  blocks?: { type: string; description: string };
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
  /** Other names, dates and places of theirs are known, each with its source. */
  isWellKnown?: boolean;
  /** Documents beside those that an identity check was made with. */
  papers?: readonly PaperName[];
  /** Oldest first. */
  runs: Run[];
}
