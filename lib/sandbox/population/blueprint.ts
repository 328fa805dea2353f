import type { CaseBlueprint, Person, Run } from "../cases/blueprint";
import { ulidOf } from "../identifiers";
import { entityIdOf, customerReferenceOf } from "./identity";
import { lastChange } from "./plan";
import type { Plan, PlannedRun, Population } from "./planned";

const namedAfter = (subject: Plan["subject"]): Person =>
  subject.kind === "INDIVIDUAL"
    ? subject
    : { kind: "INDIVIDUAL", familyName: subject.registeredName, language: "eng", country: subject.country };

function runOf(plan: Plan, { kinds, ...run }: PlannedRun, key: string, place: number): Run {
  return {
    ...run,
    workflowExecutionId: ulidOf(run.startedAt, `${key}/run/${place}`),
    findings: kinds.map((kind) => kind.make(namedAfter(plan.subject))),
  };
}

/** The plan as a case that every answer can be built from. */
export function blueprintOf(population: Population, plan: Plan): CaseBlueprint {
  const key = `generated/${population.seed}/${plan.index}`;
  const last = lastChange(plan);
  return {
    key,
    entityId: entityIdOf(population, plan.entity),
    childId: plan.childId,
    subject: plan.subject,
    serviceName: plan.serviceName,
    state: plan.state,
    createdAt: plan.createdAt,
    createdBy: "onboarding-api",
    ...(last && { updatedAt: last.at, updatedBy: last.by ?? "api-client" }),
    assignee: plan.assignee,
    reviewer: plan.reviewer,
    customerReference: plan.hasReference ? customerReferenceOf(plan.entity) : undefined,
    monitoredBy: plan.isMonitored ? "Basic-Monitoring-TxAM" : undefined,
    runs: plan.runs.map((run, place) => runOf(plan, run, key, place)),
  };
}
