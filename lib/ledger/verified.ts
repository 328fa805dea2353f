import type { VerifyAnswer } from "./contract";

/** The result of a verification so far: the parts added up, with the trust of the last. */
export type Verified = VerifyAnswer;

const MOST_FAULTS = 100;

export const NOTHING_VERIFIED: Verified = {
  ...{ rows: 0, faultyRows: 0, checkpoints: 0, validCheckpoints: 0, faultCount: 0, last: 0 },
  ...{ faults: [], gaps: [], keepsCheckpoints: true },
};

/** Adds the next part to what was found. */
export function addPart(before: Verified, part: VerifyAnswer): Verified {
  return {
    ...part,
    rows: before.rows + part.rows,
    faultyRows: before.faultyRows + part.faultyRows,
    checkpoints: before.checkpoints + part.checkpoints,
    validCheckpoints: before.validCheckpoints + part.validCheckpoints,
    faultCount: before.faultCount + part.faultCount,
    faults: [...before.faults, ...part.faults].slice(0, MOST_FAULTS),
    gaps: [...before.gaps, ...part.gaps].slice(0, MOST_FAULTS),
  };
}

/** Is the ledger what was recorded, as far as can be told? */
export function isSound({ faultCount, distrust }: Verified): boolean {
  return faultCount === 0 && distrust === undefined;
}
