import { Column } from "./column";
import type { ExecutionFacts, ProfileFacts } from "./facts";
import { Interner } from "./interner";

const words = () => new Interner();

/**
 * All searchable facts in columns: one row per service profile, its executions and their issues in columns of their
 * own that a row points into. About 60 bytes a profile, so a million fit easily.
 */
export class ProfileTable {
  readonly childIds = words();
  readonly states = words();
  readonly officers = words();
  readonly entityTypes = words();
  readonly names = words();
  readonly registrations = words();
  readonly workflows = words();
  readonly statuses = words();
  readonly riskLevels = words();
  readonly categories = words();
  readonly issueNames = words();
  readonly severities = words();

  readonly childId: Column<Uint8Array<ArrayBuffer>>;
  readonly entityType: Column<Uint8Array<ArrayBuffer>>;
  readonly state: Column<Uint8Array<ArrayBuffer>>;
  readonly assignee: Column<Uint16Array<ArrayBuffer>>;
  readonly reviewer: Column<Uint16Array<ArrayBuffer>>;
  readonly createdAt: Column<Float64Array<ArrayBuffer>>;
  readonly updatedAt: Column<Float64Array<ArrayBuffer>>;
  readonly givenName: Column<Uint32Array<ArrayBuffer>>;
  readonly middleName: Column<Uint32Array<ArrayBuffer>>;
  readonly familyName: Column<Uint32Array<ArrayBuffer>>;
  readonly displayName: Column<Uint32Array<ArrayBuffer>>;
  readonly registration: Column<Uint32Array<ArrayBuffer>>;
  readonly firstExecution: Column<Uint32Array<ArrayBuffer>>;
  readonly executionCount: Column<Uint16Array<ArrayBuffer>>;

  readonly workflow: Column<Uint16Array<ArrayBuffer>>;
  readonly status: Column<Uint8Array<ArrayBuffer>>;
  readonly isOverridden: Column<Uint8Array<ArrayBuffer>>;
  readonly riskLevel: Column<Uint8Array<ArrayBuffer>>;
  readonly firstIssue: Column<Uint32Array<ArrayBuffer>>;
  readonly issueCount: Column<Uint8Array<ArrayBuffer>>;

  readonly category: Column<Uint8Array<ArrayBuffer>>;
  readonly issue: Column<Uint16Array<ArrayBuffer>>;
  readonly severity: Column<Uint8Array<ArrayBuffer>>;

  constructor(capacity: number) {
    const bytes = (size: number) => new Column<Uint8Array<ArrayBuffer>>(Uint8Array, size);
    const shorts = (size: number) => new Column<Uint16Array<ArrayBuffer>>(Uint16Array, size);
    const longs = (size: number) => new Column<Uint32Array<ArrayBuffer>>(Uint32Array, size);
    const times = () => new Column<Float64Array<ArrayBuffer>>(Float64Array, capacity);
    [this.childId, this.entityType, this.state] = [bytes(capacity), bytes(capacity), bytes(capacity)];
    [this.assignee, this.reviewer] = [shorts(capacity), shorts(capacity)];
    [this.createdAt, this.updatedAt] = [times(), times()];
    [this.givenName, this.middleName, this.familyName] = [longs(capacity), longs(capacity), longs(capacity)];
    [this.displayName, this.registration] = [longs(capacity), longs(capacity)];
    [this.firstExecution, this.executionCount] = [longs(capacity), shorts(capacity)];
    const executions = capacity * 2;
    [this.workflow, this.status, this.isOverridden] = [shorts(executions), bytes(executions), bytes(executions)];
    [this.riskLevel, this.firstIssue, this.issueCount] = [bytes(executions), longs(executions), bytes(executions)];
    [this.category, this.issue, this.severity] = [bytes(capacity), shorts(capacity), bytes(capacity)];
  }

  get rows(): number {
    return this.childId.length;
  }

  /** Adds a profile as the next row. */
  insert(facts: ProfileFacts): void {
    this.childId.push(this.childIds.codeOf(facts.childId));
    this.entityType.push(this.entityTypes.codeOf(facts.entityType));
    this.state.push(0);
    this.assignee.push(0);
    this.reviewer.push(0);
    this.createdAt.push(0);
    this.updatedAt.push(0);
    this.givenName.push(this.names.codeOf(facts.givenName));
    this.middleName.push(this.names.codeOf(facts.middleName));
    this.familyName.push(this.names.codeOf(facts.familyName));
    this.displayName.push(this.names.codeOf(facts.displayName));
    this.registration.push(this.registrations.codeOf(facts.registrationNumber));
    this.firstExecution.push(0);
    this.executionCount.push(0);
    this.update(this.rows - 1, facts);
  }

  /** Overwrites what can change of a row; the entity and its name cannot. Executions that grew in number move to the end. */
  update(row: number, facts: ProfileFacts): void {
    this.state.values[row] = this.states.codeOf(facts.state);
    this.assignee.values[row] = this.officers.codeOf(facts.assignee);
    this.reviewer.values[row] = this.officers.codeOf(facts.reviewer);
    this.createdAt.values[row] = facts.createdAt;
    this.updatedAt.values[row] = facts.updatedAt;
    this.firstExecution.values[row] = this.workflow.length;
    this.executionCount.values[row] = facts.executions.length;
    for (const execution of facts.executions) this.pushExecution(execution);
  }

  private pushExecution(execution: ExecutionFacts): void {
    this.workflow.push(this.workflows.codeOf(execution.workflowName));
    this.status.push(this.statuses.codeOf(execution.status));
    this.isOverridden.push(execution.isOverridden ? 1 : 0);
    this.riskLevel.push(this.riskLevels.codeOf(execution.riskLevel));
    this.firstIssue.push(this.category.length);
    this.issueCount.push(execution.issues.length);
    for (const { category, issue, severity } of execution.issues) {
      this.category.push(this.categories.codeOf(category));
      this.issue.push(this.issueNames.codeOf(issue));
      this.severity.push(this.severities.codeOf(severity));
    }
  }
}
