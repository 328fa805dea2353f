import type { CaseBlueprint } from "../cases/blueprint";
import { entityName } from "../cases/names";
import type { ServiceProfile } from "../vendor/profile";

export interface IssueFacts {
  category: string;
  issue: string;
  severity: string;
}

/** What a filter can ask of one execution. */
export interface ExecutionFacts {
  workflowName: string;
  status: string;
  isOverridden: boolean;
  riskLevel?: string;
  issues: readonly IssueFacts[];
}

/** What a search can ask of one service profile. Times in milliseconds since 1970; executions newest first. */
export interface ProfileFacts {
  childId?: string;
  entityType: string;
  state: string;
  assignee?: string;
  reviewer?: string;
  createdAt: number;
  updatedAt: number;
  givenName?: string;
  middleName?: string;
  familyName?: string;
  displayName: string;
  registrationNumber?: string;
  executions: readonly ExecutionFacts[];
}

function nameFacts(blueprint: CaseBlueprint) {
  const { subject } = blueprint;
  const displayName = entityName(blueprint);
  if (subject.kind === "ORGANIZATION") return { displayName, registrationNumber: subject.registrationNumber };
  const { givenName, middleName, familyName } = subject;
  return { displayName: subject.displayName ?? "", givenName, middleName, familyName };
}

/** The searchable facts of a profile as it is now. */
export function factsOf(blueprint: CaseBlueprint, profile: ServiceProfile): ProfileFacts {
  return {
    childId: blueprint.childId,
    entityType: profile.entityType,
    state: profile.state,
    assignee: profile.assignee,
    reviewer: profile.reviewer,
    createdAt: Date.parse(profile.createdAt),
    updatedAt: Date.parse(profile.updatedAt ?? profile.createdAt),
    ...nameFacts(blueprint),
    executions: profile.workflowSummaries.map((summary) => ({
      workflowName: summary.workflowName,
      status: summary.status,
      isOverridden: Boolean(summary.statusOverrideRequestId),
      riskLevel: summary.riskAssessment?.riskLevel,
      issues: summary.issues,
    })),
  };
}
