import type { Proposal } from "./proposalContract";
import type { Tone } from "@/lib/tone";
import { nextStepOf } from "@/lib/http/nextStep";
import type { Problem } from "@/lib/http/problem";
import type { Ending } from "./attempt";
import type { Operation } from "./contract";
import { asSentence } from "@/lib/forms/fields";
import { wordsOfRace } from "./raceWords";
import { RUN_ACCEPTED, RUN_STARTED_BY, RUN_STATES } from "./runWords";
import { wordOfOutcome } from "@/lib/domain/outcomeWords";
import type { OperationState, Proof } from "@/lib/domain/operationStates";

/** An ending in words: what happened, whether anything was sent, what to do now. `good` is for CONFIRMED alone. */
export interface EndingWords {
  tone: Tone;
  title: string;
  text?: string;
  sent?: string;
  /** What somebody else changed at the same time. */
  meanwhile?: string;
  next?: string;
}

/** Of what may have been applied, whether FrankieOne has answered or not. */
export const DO_NOT_REPEAT = `${wordOfOutcome("UNKNOWN").label}: do not repeat it`;
const GOES_ON = "Countersign keeps checking, even if you leave this page. The case shows the outcome.";

/** How it is known that it is saved: more of the title, and a sentence. */
const SAVED_BY: Record<Proof, { how: string; text?: string }> = {
  "request-id": { how: " and verified", text: "FrankieOne shows the new value, set by this request." },
  audit: { how: " and verified", text: "FrankieOne's audit and record both show this change." },
  value: { how: "; origin not verified", text: "FrankieOne shows the new value, but not which request set it." },
  refusal: { how: " and verified" },
  human: { how: "" },
};

/** What a form says of a state beyond its word. */
const STATES: Record<Exclude<OperationState, "CONFIRMED">, Partial<EndingWords>> = {
  INTENT: { title: `${wordOfOutcome("INTENT").label}, about to be sent`, next: GOES_ON },
  SENT: { tone: "caution", title: DO_NOT_REPEAT, text: "FrankieOne has not answered yet.", next: GOES_ON },
  UNKNOWN: { title: DO_NOT_REPEAT, text: "FrankieOne gave no clear answer: it may have been saved.", next: GOES_ON },
  SUPERSEDED: { text: "It has been changed again since.", next: "Check the current case before you act again." },
  NOT_SENT: { sent: "Nothing was sent and nothing has changed.", next: "You can send it again." },
  REJECTED: { sent: "It was sent; nothing has changed.", next: "Check the case before you send it again." },
  NOT_APPLIED: { text: "It was sent, but FrankieOne has no record of it.", next: "You can send it again." },
  NEEDS_HUMAN: {
    text: "FrankieOne's answer, audit and record do not agree.",
    next: "Do not repeat it. A team lead checks the FrankieOne portal and settles it under Operations.",
  },
};

/** An operation that the desk could not settle, as settled by a person. */
function wordsOfPerson({ action, outcome, settledBy = "A team lead" }: Operation): EndingWords {
  const found = wordOfOutcome(outcome, action).label.toLowerCase();
  const text = `FrankieOne's answer, audit and record did not agree. ${settledBy} checked and recorded that it was ${found}.`;
  const words = outcome === "CONFIRMED" ? savedBy("human", action) : stateOf("NOT_APPLIED", action);
  return { ...words, title: `Settled by a team lead: ${found}`, text };
}

function savedBy(proof: Proof, action: Operation["action"]): EndingWords {
  const { label, tone } = wordOfOutcome("CONFIRMED", action);
  const { how, text } = SAVED_BY[proof];
  return { tone, title: label + how, text: (action === "run-workflow" && RUN_STARTED_BY[proof]) || text };
}

/** The words of a state, of a run as a run has them. */
function stateOf(state: Exclude<OperationState, "CONFIRMED">, action?: Operation["action"]): EndingWords {
  const { label, tone } = wordOfOutcome(state, action);
  return { tone, title: label, ...STATES[state], ...(action === "run-workflow" && RUN_STATES[state]) };
}

const ACCEPTED = "FrankieOne accepted it but does not show it yet.";

/** Puts an operation into words. In: the operation, and who changed the case after it, where that is known. */
export function wordsOfOperation(operation: Operation, laterBy?: string): EndingWords {
  const meanwhile = wordsOfRace(operation.race);
  return { ...wordsOfOutcome(operation, laterBy), ...(meanwhile && { meanwhile }) };
}

function wordsOfOutcome(operation: Operation, laterBy?: string): EndingWords {
  const { action, outcome, proof = "value" } = operation;
  if (proof === "human") return wordsOfPerson(operation);
  if (outcome === "CONFIRMED") return savedBy(proof, action);
  return wordsOfUnproved({ ...operation, outcome }, laterBy);
}

function wordsOfUnproved(
  { action, outcome, errorTitle, requestId }: Operation & { outcome: Exclude<OperationState, "CONFIRMED"> },
  laterBy: string | undefined,
): EndingWords {
  const words = stateOf(outcome, action);
  if (outcome === "UNKNOWN" && requestId)
    return { ...words, text: action === "run-workflow" ? RUN_ACCEPTED : ACCEPTED };
  if (outcome === "SUPERSEDED" && laterBy) return { ...words, text: `${laterBy} changed it after that.` };
  const why = outcome === "NOT_SENT" || outcome === "REJECTED" ? errorTitle : undefined;
  return why ? { ...words, text: `${why}.` } : words;
}

const SAME_KEY = "Send it again from this form. It cannot be applied twice.";

/** Failures that the browser finds out by itself, or that need other words in a form than elsewhere. */
const PROBLEMS = new Map<string, EndingWords>(
  Object.entries({
    NOT_ONLINE: {
      tone: "caution",
      title: "Nothing was sent",
      text: "Your browser was offline.",
      next: "Your input is kept. Send it when you are online again.",
    },
    OFFLINE: {
      tone: "caution",
      title: "No answer came: it may have been sent",
      text: "The connection failed before an answer came.",
      next: SAME_KEY,
    },
    UNREADABLE: {
      tone: "serious",
      title: "The answer could not be read: it may have been sent",
      next: SAME_KEY,
    },
    UNAUTHENTICATED: {
      tone: "caution",
      title: "You are signed out",
      sent: "Nothing was sent.",
      next: "Your input is kept. Sign in, then send it again.",
    },
  }),
);

/** The states in which the server reports an operation as a failure, by its code and whether it was sent. */
function stateBehind({ code, sent, operationId }: Problem): "NOT_SENT" | "REJECTED" | "NOT_APPLIED" | undefined {
  if (!operationId) return undefined;
  if (sent === "no") return "NOT_SENT";
  if (code === "NOT_APPLIED") return "NOT_APPLIED";
  return sent === "yes" ? "REJECTED" : undefined;
}

/** Puts a failure into words. In: the problem as the desk answered it, or as the browser found it. */
export function wordsOfProblem(problem: Problem): EndingWords {
  const own = PROBLEMS.get(problem.code);
  if (own) return own;
  const state = stateBehind(problem);
  if (state) return { ...stateOf(state), ...(state !== "NOT_APPLIED" && { text: `${problem.title}.` }) };
  if (problem.sent === "no") return wordsOfRefusal(problem);
  return { tone: "serious", title: "It may have been sent", text: `${problem.title}.`, next: SAME_KEY };
}

/** Refused before anything was sent. Faults of fields are named without their paths in the request. */
function wordsOfRefusal(problem: Problem): EndingWords {
  const { title, detail, fields } = problem;
  const text = fields ? Object.values(fields).map(asSentence).join(" ") : detail;
  return { tone: "caution", title, text, sent: "Nothing was sent.", next: nextAfterRefusal(problem) };
}

/** What to do after a refusal, where its own words do not say it. */
function nextAfterRefusal(problem: Problem): string | undefined {
  if (problem.code === "FORBIDDEN") return "Rules, under Settings, says who may do this.";
  return problem.status >= 500 ? nextStepOf(problem) : undefined;
}

function wordsOfProposed({ why }: Proposal): EndingWords {
  return {
    tone: "info",
    title: "Sent for approval",
    text: why.join(" "),
    sent: "Nothing was sent to FrankieOne.",
    next: "You can withdraw it under Approvals until it is decided.",
  };
}

const EARLIER = "This is the outcome of your first request. Later changes in the form were not sent.";

/** Puts any ending into words. */
export function wordsOfEnding(ending: Ending, laterBy?: string): EndingWords {
  if (ending.kind === "earlier")
    return { tone: "caution", title: "Your first request arrived: do not repeat it", text: "Checking the outcome…" };
  if (ending.kind === "proposal") return wordsOfProposed(ending.proposal);
  if (ending.kind !== "operation") return wordsOfProblem(ending.problem);
  const words = wordsOfOperation(ending.operation, laterBy);
  return ending.earlier ? { ...words, next: [EARLIER, words.next].filter(Boolean).join(" ") } : words;
}
