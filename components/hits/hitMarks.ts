/** Marks a hit with its id, and as long as it is open. */
export const HIT = "data-hit";
export const OPEN_HIT = "data-open-hit";
/** Marks what belongs to the hits of a run, by the run: the hits themselves, and what shows more of them. */
export const HITS_OF = "data-hits-of";
