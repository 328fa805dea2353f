import type { CaseBlueprint } from "../cases/blueprint";

/** Where cases come from before anybody changed them. Rows are counted from 0 within the source. */
export interface CaseSource {
  readonly size: number;
  blueprint(row: number): CaseBlueprint;
  /** Rows of the entity's service profiles, empty when it has none here. */
  rowsOf(entityId: string): number[];
  /** Rows whose customer reference meets the term, with a confidence from 0 to 1. */
  rowsWithReference(term: string, isFuzzy: boolean): Map<number, number>;
}
