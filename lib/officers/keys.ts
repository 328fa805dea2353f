/** Names of the cached reads of officers. */
export const officerKeys = { all: ["officers"] as const };
