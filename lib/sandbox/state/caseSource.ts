import type { CaseBlueprint } from "../cases/blueprint";
import type { ProfileFacts } from "../search/facts";

/** Where cases come from before anybody changed them. Rows are counted from 0 within the source. */
export interface CaseSource {
  readonly size: number;
  blueprint(row: number): CaseBlueprint;
  /** What a search can ask of the row; the same as reading it off the built profile, but cheap. */
  facts(row: number): ProfileFacts;
  /** Rows of the entity's service profiles, empty when it has none here. */
  rowsOf(entityId: string): number[];
  /** Rows whose customer reference meets the term, with a confidence from 0 to 1. */
  rowsWithReference(term: string, isFuzzy: boolean): Map<number, number>;
}
