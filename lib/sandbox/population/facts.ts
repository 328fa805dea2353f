import { commonScore, riskLevelOf } from "../cases/risk";
import type { ExecutionFacts, ProfileFacts } from "../search/facts";
import { lastChange } from "./plan";
import type { Plan, PlannedRun } from "./planned";

function executionFacts(plan: Plan, run: PlannedRun): ExecutionFacts {
  const found = run.kinds.reduce((sum, kind) => sum + kind.score, 0);
  return {
    workflowName: run.workflowName,
    status: run.override?.status ?? run.result,
    isOverridden: run.override !== undefined,
    ...(run.state === "COMPLETED" && { riskLevel: riskLevelOf(commonScore(plan.subject, run.startedAt) + found) }),
    issues: run.kinds.flatMap((kind) => kind.issue ?? []),
  };
}

function nameFacts({ subject }: Plan) {
  if (subject.kind === "ORGANIZATION") {
    return { displayName: subject.registeredName, registrationNumber: subject.registrationNumber };
  }
  const { givenName, middleName, familyName, displayName = "" } = subject;
  return { givenName, middleName, familyName, displayName };
}

/** What a search can ask of a planned profile, without building the profile. */
export function factsOfPlan(plan: Plan): ProfileFacts {
  return {
    childId: plan.childId,
    entityType: plan.subject.kind,
    state: plan.state,
    assignee: plan.assignee,
    reviewer: plan.reviewer,
    createdAt: plan.createdAt,
    updatedAt: lastChange(plan)?.at ?? plan.createdAt,
    ...nameFacts(plan),
    executions: plan.runs.map((run) => executionFacts(plan, run)).reverse(),
  };
}
