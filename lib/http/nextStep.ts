import type { Problem } from "./problem";

const DEFAULT = "Try again in a moment. If it keeps failing, report it with the request ID.";

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
    DATABASE_UNAVAILABLE: "If it keeps failing, report it with the request ID.",
    AUDIT_UNAVAILABLE: "If it keeps failing, report it with the request ID.",
    OVERLOADED: undefined,
  }),
);

/** What to do after a reading that failed, or a write that was refused before it was sent, by its cause. In: the problem, where the desk or the browser gave one. */
export function nextStepOf(problem: Problem | undefined): string | undefined {
  return problem && STEPS.has(problem.code) ? STEPS.get(problem.code) : DEFAULT;
}
