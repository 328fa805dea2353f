import type { OperationAction } from "@/lib/domain/operationStates";
import type { Kind } from "../oracle";
import { REVIEW_BREAKS } from "./reviewBreaks";

/** One step of the road, broken: a text that is in the file once, and its replacement. */
export interface Break {
  means: string;
  file: string;
  find: string;
  replace: string;
  /** What the judge must call it; one of these is enough. */
  kinds: readonly Kind[];
  /** The one way to misbehave that brings it to light, dealt often while it is looked for. */
  often?: string;
  /** The one kind of act that it breaks, done more often than the others while it is looked for. */
  mostly?: OperationAction;
  /** How many kills it is looked for at most, where what brings it to light is rare. */
  kills?: number;
}

/** A crash run that cannot fail proves nothing: each of these must be found by it. */
export const BREAKS: Readonly<Record<string, Break>> = {
  "send-before-sent": {
    means: "the write is sent before its row in SENT is committed",
    file: "lib/writes/perform.ts",
    find: `return transition(intent.id, actor, { state: "SENT" });`,
    replace: `setTimeout(() => void transition(intent.id, actor, { state: "SENT" }).catch(() => undefined), 30);
  return intent;`,
    kinds: ["orphan"],
  },
  "send-twice": {
    means: "a write that failed is sent again by the server itself",
    file: "lib/writes/send.ts",
    find: `await send(act, officer, row);`,
    replace: `await send(act, officer, row).catch(() => send(act, officer, row));`,
    kinds: ["doubled"],
  },
  "confirm-unseen": {
    means: "the vendor's success answer counts as proof, whatever the profile shows",
    file: "lib/writes/observe.ts",
    find: `if (!after.shows) return { state: "UNKNOWN" };`,
    replace: ``,
    kinds: ["phantom"],
    often: "200-without-apply",
  },
  "give-up-at-once": {
    means: "the first look that finds nothing settles the operation as not applied",
    file: "lib/writes/conclude.ts",
    find: `return exhausted ? concludeFromSilence(traces) : { state: "UNKNOWN" };`,
    replace: `return exhausted || !event ? concludeFromSilence(traces) : { state: "UNKNOWN" };`,
    kinds: ["lost"],
    often: "apply-late",
  },
  "ignore-key": {
    means: "the key of an earlier request is not looked up",
    file: "lib/writes/idempotency.ts",
    find: `if (!row) return undefined;`,
    replace: `if (!row || row.officerId) return undefined;`,
    kinds: ["untrue", "doubled"],
  },
  "reset-is-unsent": {
    means: "a broken connection counts as a write that was never sent",
    file: "lib/writes/send.ts",
    find: `if (!(error instanceof UpstreamError) || error.applied === "maybe") {`,
    replace: `if (!(error instanceof UpstreamError)) {`,
    kinds: ["lost"],
  },
  "run-twice": {
    means: "a run whose start failed is started again",
    file: "lib/writes/kinds/run.ts",
    find: `executeWorkflow(caller, pathOf(act), { comment }),`,
    replace: `executeWorkflow(caller, pathOf(act), { comment }).catch(() =>
      executeWorkflow(caller, pathOf(act), { comment }),
    ),`,
    kinds: ["doubled"],
    often: "reset-after-apply",
    mostly: "run-workflow",
  },
  ...REVIEW_BREAKS,
  "forget-races": {
    means: "a write by others in between is not marked on the operation",
    file: "lib/writes/raceCheck.ts",
    find: `if (others.length === 0) return endCheck(row);`,
    replace: `if (others.length >= 0) return endCheck(row);`,
    kinds: ["unmarked"],
  },
};

/** In how many places of a file's text a break's would be put. Anything but one would prove something else than it says. */
export const placesIn = (text: string, { find }: Break): number => text.split(find).length - 1;
