/** How often a tab in view says so. */
export const BEAT_MS = 20_000;

/** Presence expires after this: two heartbeats may be late, or one lost. */
export const SEEN_WITHIN_MS = 45_000;
