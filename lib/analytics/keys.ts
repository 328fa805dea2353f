/** Name of the cached read of the analytics. */
export const analyticsKeys = { all: ["analytics"] as const };
