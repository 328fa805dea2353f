import { ERASING } from "./actions";
import type { ExportedRow, Fault } from "./verify";

/**
 * Holds erased details against the rows that tell of their erasing. A row names a later one, so the claims wait until that
 * comes; they take as much room as there were erasings, not as there were details.
 */
export class Erasures {
  private readonly claims = new Map<number, Claim>();

  /** In: the rows in their order. Out: what is wrong with a row that should tell of an erasing. */
  faultsOf({ row, erased }: ExportedRow): Fault[] {
    if (erased) this.add(erased, row);
    const claim = this.claims.get(row.sequence);
    this.claims.delete(row.sequence);
    if (!claim || (row.action === ERASING && covers(row, claim))) return [];
    return [{ sequence: row.sequence, problem: `does not tell of the erasing that row ${claim.first} names` }];
  }

  /** What was named and never came. */
  unmet(): Fault[] {
    return [...this.claims].map(([by, { first }]) => ({
      sequence: first,
      problem: `lacks its detail, and row ${by}, which should tell of its erasing, is not there`,
    }));
  }

  private add(by: number, { sequence, operationId = "", entityId = "" }: ExportedRow["row"]): void {
    const claim = this.claims.get(by) ?? { first: sequence, operations: new Set(), entities: new Set() };
    // Two ids say as much as a thousand: no single row covers them.
    if (claim.operations.size < 2) claim.operations.add(operationId);
    if (claim.entities.size < 2) claim.entities.add(entityId);
    this.claims.set(by, claim);
  }
}

interface Claim {
  first: number;
  operations: Set<string>;
  entities: Set<string>;
}

function covers({ operationId, entityId = "" }: ExportedRow["row"], { operations, entities }: Claim): boolean {
  const [ids, id] = operationId === undefined ? [entities, entityId] : [operations, operationId];
  return id !== "" && ids.size === 1 && ids.has(id);
}
