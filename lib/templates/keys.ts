/** Name of the cached read of the templates. */
export const templateKeys = { all: ["comment-template"] as const };
