import type { CaseBlueprint, Finding, Organization, Person, Run } from "../cases/blueprint";
import type { PaperName } from "../documents/papers";
import { shapedId, ulidOf } from "../identifiers";

/** How long ago: minutes, hours or days before the sandbox started, as in "20m", "3h", "12d". */
export type Age = `${number}${"m" | "h" | "d"}`;

export interface StoryRun {
  on: string;
  ago: Age;
  result: string;
  findings?: Finding[];
  override?: { status: string; ago: Age; by?: string; comment?: string };
  state?: string;
  tookMs?: number;
  reached?: number;
  withoutSteps?: boolean;
  isManual?: boolean;
  isRiskOutdated?: boolean;
  hasUlids?: boolean;
}

/** A case of the story as it is written: ages instead of times, ids only where the story needs a certain one. */
export interface StoryCase {
  who: Person | Organization;
  created: Age;
  runs: StoryRun[];
  entityId?: string;
  childId?: string;
  service?: string;
  state?: string;
  updated?: Age;
  updatedBy?: string;
  assignee?: string;
  reviewer?: string;
  reference?: string;
  currentWorkflow?: string;
  isMonitored?: boolean;
  duplicateOf?: string;
  papers?: readonly PaperName[];
  isWellKnown?: boolean;
}

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The story's execution ids are constants, so the time inside them is not the start of the run. */
const EXECUTION_ID_TIME = Date.UTC(2026, 0, 5);

/** Milliseconds of an age. */
export const ageMs = (age: Age) => Number.parseFloat(age) * UNIT_MS[age.slice(-1) as keyof typeof UNIT_MS];

/** The entity id of a case of the story. */
export const storyEntityId = (handle: string, { entityId }: Pick<StoryCase, "entityId">) =>
  entityId ?? shapedId(`story/${handle}`);

/** The id of a run of the story; the same in every sandbox, whatever its clock says. */
export const storyExecutionId = (handle: string, place: number) =>
  ulidOf(EXECUTION_ID_TIME + place, `story/${handle}/${place}`);

function runOf(handle: string, run: StoryRun, place: number, now: number): Run {
  const { on, ago, result, findings, override, state, tookMs, ...rest } = run;
  return {
    ...rest,
    workflowExecutionId: storyExecutionId(handle, place),
    workflowName: on,
    startedAt: now - ageMs(ago),
    tookMs: tookMs ?? 4_200,
    state: state ?? "COMPLETED",
    result,
    findings: findings ?? [],
    ...(override && { override: { ...override, at: now - ageMs(override.ago) } }),
  };
}

function lastTouch({ updated, updatedBy, created }: StoryCase, runs: Run[], now: number) {
  const touches = runs.map((run) => ({ at: run.override?.at ?? run.startedAt + run.tookMs, by: run.override?.by }));
  const last = updated ? { at: now - ageMs(updated), by: updatedBy } : touches.at(-1);
  return last ? { updatedAt: Math.max(last.at, now - ageMs(created)), updatedBy: last.by ?? "System:workflow" } : {};
}

/**
 * Turns a case of the story into a blueprint. In: its handle and the moment ages count back from (milliseconds since
 * 1970).
 */
export function blueprintOf(handle: string, told: StoryCase, now: number): CaseBlueprint {
  const runs = told.runs.map((run, place) => runOf(handle, run, place, now));
  return {
    key: `story/${handle}`,
    entityId: storyEntityId(handle, told),
    childId: told.childId,
    subject: told.who,
    serviceName: told.service ?? "KYC",
    state: told.state ?? "ACTIVE",
    createdAt: now - ageMs(told.created),
    createdBy: "onboarding-api",
    ...lastTouch(told, runs, now),
    assignee: told.assignee,
    reviewer: told.reviewer,
    customerReference: told.reference,
    currentWorkflowName: told.currentWorkflow,
    monitoredBy: told.isMonitored ? "Basic-Monitoring-TxAM" : undefined,
    duplicateOf: told.duplicateOf,
    papers: told.papers,
    isWellKnown: told.isWellKnown,
    runs,
  };
}
