import type { Problem } from "./problem";

const KEEPS_FAILING = "If it keeps failing, report it";
const WITH_ID = " with the request ID.";

const NO_USE = "Trying again will not help: your administrator has to correct";

/** What to do where that is not to try again in a moment. */
const STEPS = new Map<string, string | undefined>(
  Object.entries({
    UPSTREAM_AUTH: `${NO_USE} Countersign's key or customer ID for FrankieOne.`,
    UPSTREAM_REDIRECT: `${NO_USE} the address of FrankieOne.`,
    UPSTREAM_TLS: `${NO_USE} the address of FrankieOne, or its certificate.`,
    FORBIDDEN: "Ask a team lead.",
    UNAUTHENTICATED: "Sign in again.",
    NOT_FOUND: "Look for it in the worklist: it may have moved, or be outside your scope.",
    // Their own words say what to do.
    DATABASE_UNAVAILABLE: KEEPS_FAILING + WITH_ID,
    AUDIT_UNAVAILABLE: KEEPS_FAILING + WITH_ID,
    OVERLOADED: undefined,
  }),
);

/** What to do after a reading that failed, or a write that was refused before it was sent, by its cause. In: the problem, where the desk or the browser gave one. */
export function nextStepOf(problem: Problem | undefined): string | undefined {
  if (problem && STEPS.has(problem.code)) return STEPS.get(problem.code);
  // What a proxy answers, or nobody, has no id.
  return `Try again in a moment. ${KEEPS_FAILING}${problem?.requestId ? WITH_ID : "."}`;
}
