import type { OperationState, Proof } from "@/lib/domain/operationStates";

/** What differs in the words of an ending where the write was a new run, which is started and not saved. */
interface Words {
  text?: string;
  sent?: string;
  next?: string;
}

export const RUN_STARTED_BY: Partial<Record<Proof, string>> = {
  "request-id": "FrankieOne lists the run, started by this request.",
  audit: "FrankieOne's audit shows that this request started a run.",
  value: "FrankieOne lists a new run, but not which request started it.",
};

const CHARGED = "Do not start it again: each run is charged.";

export const RUN_STATES: Partial<Record<OperationState, Words>> = {
  UNKNOWN: {
    text: "FrankieOne gave no clear answer: the run may have started.",
    next: `${CHARGED} Countersign keeps checking, even if you leave this page. The case shows the outcome.`,
  },
  REJECTED: { sent: "It was sent; no run was started." },
  NOT_APPLIED: {
    text: "It was sent, but FrankieOne lists no run for it.",
    next: "You can start it again.",
  },
  NEEDS_HUMAN: {
    text: "FrankieOne's answer, audit and list of runs do not agree.",
    next: `${CHARGED} A team lead checks the FrankieOne portal and settles it under Operations.`,
  },
};

/** What FrankieOne has said yes to, and does not list yet. */
export const RUN_ACCEPTED = "FrankieOne accepted it but does not list the run yet.";
