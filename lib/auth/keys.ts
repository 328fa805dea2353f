/** Names of the cached reads of the session. */
export const sessionKeys = { current: ["session"] as const };
