import type { Run } from "../cases/blueprint";
import { factsOf } from "../search/facts";
import { ProfileSearch, type SearchRequest } from "../search/profileSearch";
import type { AuditEvent } from "../vendor/audit";
import { historyOf } from "./history";
import type { CaseSource } from "./caseSource";
import { mergeChanges, VendorCase, type Changes } from "./vendorCase";

/** What a mutation does: changes to one case and the audit events it leaves. */
export interface Mutation {
  row: number;
  changes: Changes;
  events: AuditEvent[];
}

/** The customer's data at the vendor: unchanged cases come from their sources, changes lie over them. */
export class CustomerAccount {
  /** Events of changes since the start, by the case they are about. */
  private readonly events: { row: number; childId?: string; event: AuditEvent }[] = [];
  private readonly overlay = new Map<number, Changes>();
  /** Runs started since the start that have not ended, by their id. */
  private readonly running = new Map<string, { row: number; endsAt: number }>();
  private readonly versions = new Map<number, number>();
  private readonly search: ProfileSearch;

  constructor(private readonly sources: readonly CaseSource[]) {
    this.search = new ProfileSearch(this.size, (term, isFuzzy) => this.referenced(term, isFuzzy));
    for (const source of sources) this.index(source);
    this.search.prepare();
  }

  get size(): number {
    return this.sources.reduce((sum, source) => sum + source.size, 0);
  }

  /** The case in that row, as it is now. */
  caseAt(row: number): VendorCase {
    let base = 0;
    for (const source of this.sources) {
      if (row < base + source.size) return new VendorCase(row, source.blueprint(row - base), this.overlay.get(row));
      base += source.size;
    }
    throw new RangeError(`no case in row ${row} of ${base}`);
  }

  /** Every service profile of an entity, without regard to scope; empty when the entity is unknown. */
  casesOf(entityId: string): VendorCase[] {
    return this.rowsOf(entityId.toLowerCase()).map((row) => this.caseAt(row));
  }

  find(request: Omit<SearchRequest, "rows">, entityIds: readonly string[] | undefined) {
    return this.search.find({ ...request, rows: entityIds?.flatMap((id) => this.rowsOf(id.toLowerCase())) });
  }

  /** How many changes the case has seen since the start. */
  versionOf(row: number): number {
    return this.versions.get(row) ?? 0;
  }

  commit({ row, changes, events }: Mutation): void {
    const changed = this.caseAt(row).with(changes);
    this.versions.set(row, this.versionOf(row) + 1);
    this.overlay.set(row, mergeChanges(this.overlay.get(row) ?? {}, changes));
    this.search.update(row, factsOf(changed.blueprint, changed.profile()));
    for (const event of events) this.events.push({ row, childId: changed.blueprint.childId, event });
    for (const run of Object.values(changes.runs ?? {})) this.follow(row, run);
  }

  /** Runs whose end has come, the earliest first. In: milliseconds since 1970. */
  dueRuns(now: number): { row: number; workflowExecutionId: string }[] {
    return [...this.running]
      .filter(([, { endsAt }]) => endsAt <= now)
      .sort(([, one], [, other]) => one.endsAt - other.endsAt)
      .map(([workflowExecutionId, { row }]) => ({ row, workflowExecutionId }));
  }

  /**
   * Audit events the caller may see, in no order: of one entity, or of everything. Events from before the start are
   * given for one entity, and for the story; the past of a generated population is built only when its entity is asked
   * for.
   */
  eventsFor(childId: string | undefined, entityId: string | undefined): AuditEvent[] {
    const isVisible = (owner: string | undefined) => childId === undefined || owner === childId;
    const storyRows = Array.from({ length: this.sources[0]?.size ?? 0 }, (_, row) => row);
    const asked = entityId ? this.casesOf(entityId) : storyRows.map((row) => this.caseAt(row));
    const told = asked.filter(({ blueprint }) => isVisible(blueprint.childId));
    const rows = new Set(told.map(({ row }) => row));
    const recent = this.events.filter((one) => (entityId ? rows.has(one.row) : isVisible(one.childId)));
    return [...told.flatMap(historyOf), ...recent.map(({ event }) => event)];
  }

  private follow(row: number, { workflowExecutionId, plan }: Run): void {
    if (plan) this.running.set(workflowExecutionId, { row, endsAt: plan.endsAt });
    else this.running.delete(workflowExecutionId);
  }

  private index(source: CaseSource): void {
    for (let row = 0; row < source.size; row++) this.search.add(source.facts(row));
  }

  private rowsOf(entityId: string): number[] {
    return this.inSources((source) => source.rowsOf(entityId).map((row) => [row, 1] as const)).map(([row]) => row);
  }

  private referenced(term: string, isFuzzy: boolean): Map<number, number> {
    return new Map(this.inSources((source) => [...source.rowsWithReference(term, isFuzzy)]));
  }

  /** Asks every source and moves its row numbers behind those of the sources before it. */
  private inSources(ask: (source: CaseSource) => (readonly [row: number, confidence: number])[]): [number, number][] {
    let base = 0;
    return this.sources.flatMap((source) => {
      const answers = ask(source).map(([row, confidence]): [number, number] => [row + base, confidence]);
      base += source.size;
      return answers;
    });
  }
}
