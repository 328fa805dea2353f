/** Name of the cached read of the directory. */
export const directoryKeys = { all: ["directory"] as const };
