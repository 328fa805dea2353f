/** Names of the cached reads of sessions. */
export const sessionKeys = { current: ["session"] as const, own: ["own-sessions"] as const };
