/** The name of the mark in a page whose officer has a stream of hints: a mark costs a page no code. */
export const HINTS_MARK = "countersign-hints";
