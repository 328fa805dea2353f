import type { Problem } from "./problem";

/** What is said of a failure that is no answer of ours: the page itself went wrong. */
export const UNEXPECTED = "Unexpected error in this page";

/** The same as a problem, where one is shown. */
export const UNEXPECTED_PROBLEM: Problem = { type: "about:blank", title: UNEXPECTED, status: 0, code: "UNREADABLE" };
