import type { CaseBlueprint, Run } from "../cases/blueprint";
import { executionOf } from "../cases/execution";
import { individualOf } from "../cases/individual";
import { organizationOf } from "../cases/organization";
import { profileOf } from "../cases/profile";
import type { ProcessResult, WorkflowResult } from "../vendor/execution";
import type { Individual } from "../vendor/individual";
import type { WholeOrganization } from "../vendor/organization";
import type { ExecutionSummary, ServiceProfile } from "../vendor/profile";

/** New values of some fields; null takes a field away. */
export type Patch<Whole> = { [Field in keyof Whole]?: Whole[Field] | null };

/** What changed of a case since it was written or generated. Survives being written as JSON. */
export interface Changes {
  profile?: Patch<ServiceProfile>;
  /** By workflowExecutionId; goes into the summary and the execution alike. */
  executions?: Record<string, Patch<ExecutionSummary>>;
  /** By processResultId. */
  processResults?: Record<string, Patch<ProcessResult>>;
  /** Runs started since, by workflowExecutionId, oldest first. */
  runs?: Record<string, Run>;
}

function patched<Whole extends object>(whole: Whole, patch: Patch<Whole> | undefined): Whole {
  if (!patch) return whole;
  const fields = Object.entries({ ...whole, ...patch }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(fields) as Whole;
}

function merged<Value extends object>(
  one: Record<string, Value> | undefined,
  other: Record<string, Value> | undefined,
): Record<string, Value> | undefined {
  if (!one || !other) return one ?? other;
  const out = { ...one };
  for (const [key, value] of Object.entries(other)) out[key] = { ...out[key], ...value };
  return out;
}

/** Both changes as one, the later winning field by field. */
export function mergeChanges(earlier: Changes, later: Changes): Changes {
  return {
    profile: { ...earlier.profile, ...later.profile },
    executions: merged(earlier.executions, later.executions),
    processResults: merged(earlier.processResults, later.processResults),
    runs: { ...earlier.runs, ...later.runs },
  };
}

/** One service profile with everything that belongs to it, as it is now. Built on demand, never kept. */
export class VendorCase {
  constructor(
    readonly row: number,
    readonly blueprint: CaseBlueprint,
    readonly changes: Changes = {},
  ) {}

  /** Every run of the profile, oldest first. */
  get runs(): Run[] {
    return [...this.blueprint.runs, ...Object.values(this.changes.runs ?? {})];
  }

  profile(): ServiceProfile {
    const profile = patched(profileOf({ ...this.blueprint, runs: this.runs }), this.changes.profile);
    const { executions } = this.changes;
    if (!executions) return profile;
    const workflowSummaries = profile.workflowSummaries.map((summary) => {
      return patched(summary, executions[summary.workflowExecutionId]);
    });
    return { ...profile, workflowSummaries };
  }

  /** Executions of that workflow, newest first. */
  executions(workflowName: string): WorkflowResult[] {
    const runs = this.runs.filter((run) => run.workflowName === workflowName);
    return runs.map((run) => this.executionOf(run)).reverse();
  }

  execution(workflowName: string, workflowExecutionId: string): WorkflowResult | undefined {
    return this.executions(workflowName).find((execution) => execution.workflowExecutionId === workflowExecutionId);
  }

  /** A run of this case, in full. */
  executionOf(run: Run): WorkflowResult {
    return this.dressed(executionOf(this.blueprint, run));
  }

  /** Every process result of every run of the profile. */
  processResults(): ProcessResult[] {
    return this.runs
      .map((run) => this.executionOf(run))
      .flatMap((execution) => execution.workflowStepResults.flatMap((step) => step.processResults));
  }

  /** Undefined for an organisation. */
  individual(): Individual | undefined {
    const { subject } = this.blueprint;
    return subject.kind === "INDIVIDUAL" ? individualOf(this.blueprint, subject) : undefined;
  }

  /** Undefined for a person. */
  organization(): WholeOrganization | undefined {
    const { subject } = this.blueprint;
    return subject.kind === "ORGANIZATION" ? organizationOf(this.blueprint, subject) : undefined;
  }

  with(changes: Changes): VendorCase {
    return new VendorCase(this.row, this.blueprint, mergeChanges(this.changes, changes));
  }

  private dressed(execution: WorkflowResult): WorkflowResult {
    const { executions, processResults } = this.changes;
    const change = executions?.[execution.workflowExecutionId];
    const changed = patched<WorkflowResult>(execution, change);
    if (change?.statusOverrideAt) {
      changed.updatedAt = change.statusOverrideAt;
      changed.updatedBy = `User:${change.statusOverrideBy ?? "api-client"}`;
    }
    if (!processResults) return changed;
    const workflowStepResults = changed.workflowStepResults.map((step) => ({
      ...step,
      processResults: step.processResults.map((result) => patched(result, processResults[result.processResultId])),
    }));
    return { ...changed, workflowStepResults };
  }
}
