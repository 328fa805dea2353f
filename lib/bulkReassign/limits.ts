/** Most cases of one plan, and most that are chosen one by one: as many as one request can name. */
export const MOST_ROWS = 10_000;
export const MOST_CHOSEN = 200;
