/** The most hits one decision may cover; more is work to be split. */
export const MOST_HITS = 20;
