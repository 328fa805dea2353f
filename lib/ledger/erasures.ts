import { ERASING } from "./actions";
import type { ExportedRow, LedgerFault } from "./verify";

/**
 * Checks erased details against the rows that record their erasure. A row names a later one, so the claims wait until
 * that comes; they take memory by erasure, not by detail.
 */
export class Erasures {
  private readonly claims = new Map<number, Claim>();

  /** In: the rows in their order. Out: what is wrong with a row that should record an erasure. */
  faultsOf({ row, erased }: ExportedRow): LedgerFault[] {
    if (erased) this.add(erased, row);
    const claim = this.claims.get(row.sequence);
    this.claims.delete(row.sequence);
    if (!claim || (row.action === ERASING && covers(row, claim))) return [];
    return [{ sequence: row.sequence, problem: `does not record the erasure that row ${claim.first} refers to` }];
  }

  /** What was named and never came. */
  unmet(): LedgerFault[] {
    return [...this.claims].map(([by, { first }]) => ({
      sequence: first,
      problem: `lacks its detail, and row ${by}, which should record its erasure, is missing`,
    }));
  }

  private add(by: number, { sequence, operationId = "", entityId = "" }: ExportedRow["row"]): void {
    const claim = this.claims.get(by) ?? { first: sequence, operations: new Set(), entities: new Set() };
    // Two ids say as much as a thousand: no single row covers them.
    if (claim.operations.size < 2) claim.operations.add(operationId);
    if (claim.entities.size < 2) claim.entities.add(entityId.toLowerCase());
    this.claims.set(by, claim);
  }
}

interface Claim {
  first: number;
  operations: Set<string>;
  entities: Set<string>;
}

function covers({ operationId, entityId = "" }: ExportedRow["row"], { operations, entities }: Claim): boolean {
  const [ids, id] = operationId === undefined ? [entities, entityId.toLowerCase()] : [operations, operationId];
  return id !== "" && ids.size === 1 && ids.has(id);
}
