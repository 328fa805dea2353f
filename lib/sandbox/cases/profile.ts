import { ulidOf, uuid } from "../identifiers";
import type { ServiceProfile, Subscription } from "../vendor/profile";
import { workflowNamed } from "../vendor/workflows";
import type { CaseBlueprint } from "./blueprint";
import { entityName, isoTime } from "./names";
import { summaryOf } from "./summary";

/** The id of the case's service profile. */
export const serviceProfileId = (blueprint: CaseBlueprint) => uuid(`${blueprint.key}/profile`);

function subscriptionsOf(blueprint: CaseBlueprint): Subscription[] {
  const { monitoredBy, createdAt, key } = blueprint;
  if (!monitoredBy) return [];
  return [
    {
      serviceProfileId: serviceProfileId(blueprint),
      status: "ENABLED",
      type: "AML",
      workflowName: monitoredBy,
      workflowId: workflowNamed(monitoredBy)?.workflowId ?? uuid(`workflow/${monitoredBy}`),
      enabledAt: isoTime(createdAt + 5_000),
      enabledRequestId: ulidOf(createdAt + 5_000, `${key}/subscription`),
      enabledBy: "System:workflow",
    },
  ];
}

function currentWorkflow({ currentWorkflowName, runs }: CaseBlueprint) {
  const name = currentWorkflowName ?? runs.at(-1)?.workflowName;
  const definition = name === undefined ? undefined : workflowNamed(name);
  return {
    ...(definition && { currentWorkflowId: definition.workflowId }),
    ...(name !== undefined && { currentWorkflowName: name }),
  };
}

function lastUpdate({ updatedAt, updatedBy, key }: CaseBlueprint) {
  if (updatedAt === undefined) return {};
  return {
    updatedAt: isoTime(updatedAt),
    updatedRequestId: ulidOf(updatedAt, `${key}/updated`),
    ...(updatedBy && { updatedBy }),
  };
}

/** Service-Profile of a case (handbook 1.5), its executions newest first. */
export function profileOf(blueprint: CaseBlueprint): ServiceProfile {
  const { subject, runs, assignee, reviewer, customerReference } = blueprint;
  const summaries = runs.map((run) => summaryOf(blueprint, run)).reverse();
  const assessed = summaries.find((summary) => summary.riskAssessment);
  return {
    serviceProfileId: serviceProfileId(blueprint),
    ...(assessed?.riskAssessment && { latestRiskAssessmentId: assessed.riskAssessment.riskAssessmentId }),
    ...(summaries[0] && { latestWorkflowExecutionId: summaries[0].workflowExecutionId }),
    entityId: blueprint.entityId,
    entityName: entityName(blueprint),
    entityType: subject.kind,
    ...(subject.kind === "ORGANIZATION" && { organizationType: subject.organizationType }),
    ...(subject.country && { country: subject.country }),
    schemaVersion: 2,
    createdAt: isoTime(blueprint.createdAt),
    createdRequestId: ulidOf(blueprint.createdAt, `${blueprint.key}/created`),
    createdBy: blueprint.createdBy,
    ...lastUpdate(blueprint),
    ...(assignee && { assignee }),
    ...(reviewer && { reviewer }),
    ...currentWorkflow(blueprint),
    workflowSummaries: summaries,
    serviceName: blueprint.serviceName,
    ...(customerReference && { customerReference }),
    subscriptions: subscriptionsOf(blueprint),
    state: blueprint.state,
  };
}
