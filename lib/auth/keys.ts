/** Names of the cached reads of sessions and of the second factor. */
export const sessionKeys = {
  current: ["session"],
  own: ["own-sessions"],
  authenticator: ["authenticator"],
} as const;
