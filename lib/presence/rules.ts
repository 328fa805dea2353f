/** How often a tab in view says so. */
export const BEAT_MS = 20_000;

/** Who has not said so for this long is no longer told of: two beats may be late, or one lost. */
export const SEEN_WITHIN_MS = 45_000;
