/** Names of the cached reads of the team. */
export const teamKeys = { load: (page: number) => ["team-load", page] as const };
