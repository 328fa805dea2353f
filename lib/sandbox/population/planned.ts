import type { Organization, Person } from "../cases/blueprint";
import type { Kind } from "./kinds";

export interface PlannedOverride {
  status: string;
  at: number;
  by?: string;
  comment: string;
}

export interface PlannedRun {
  workflowName: string;
  startedAt: number;
  tookMs: number;
  state: string;
  result: string;
  kinds: Kind[];
  override?: PlannedOverride;
  reached?: number;
  withoutSteps?: boolean;
}

/** One generated service profile in the fewest words; facts and blueprint are both made of it. */
export interface Plan {
  index: number;
  /** The entity's number: a second profile has that of the one before. */
  entity: number;
  subject: Person | Organization;
  childId?: string;
  serviceName: string;
  state: string;
  createdAt: number;
  assignee?: string;
  reviewer?: string;
  hasReference: boolean;
  isMonitored: boolean;
  /** Oldest first. */
  runs: PlannedRun[];
}

/** What every plan of a population depends on. */
export interface Population {
  seed: number;
  /** Milliseconds since 1970 that ages count back from. */
  now: number;
  size: number;
}
