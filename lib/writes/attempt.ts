import type { Proposal } from "./proposalContract";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Problem } from "@/lib/http/problem";
import type { Operation } from "./contract";
import { hasChangedNothing, isSettled } from "@/lib/domain/operationStates";

/*
 * What a form knows of its one write, as pure steps. The rule that matters is the life of the Idempotency-Key: it is made
 * when the form opens and stays until the outcome is definite, so that sending again after a broken connection can
 * never make the same thing happen twice.
 */

/** How an attempt has ended, as far as the browser knows. */
export type Ending =
  /** The server answered with the operation; `earlier` when it belongs to a request before the last change of the form. */
  | { kind: "operation"; operation: Operation; earlier?: true }
  /** An earlier request under this key exists; its outcome is being read. */
  | { kind: "earlier"; operationId: string; problem: Problem }
  /** Nothing was sent: the case changed after the officer looked at it. */
  | { kind: "conflict"; problem: Problem; serviceProfile: ServiceProfile; etag: string }
  /** Nothing was sent: it waits for a second person. */
  | { kind: "proposal"; proposal: Proposal }
  | { kind: "failure"; problem: Problem };

export interface Attempt {
  key: string;
  sending: boolean;
  ending?: Ending;
}

/** The attempt of a form that has just opened. In: a new UUID. */
export function openAttempt(key: string): Attempt {
  return { key, sending: false };
}

/** Sends, for the first time or again. In: a UUID to take if the key so far is used up. */
export function begin({ key, ending }: Attempt, freshKey: string): Attempt {
  return { key: ending && isDefinite(ending) ? freshKey : key, sending: true };
}

/** The attempt is over, one way or another. */
export function end(attempt: Attempt, ending: Ending): Attempt {
  return { ...attempt, sending: false, ending };
}

/** What no longer stands in the way: the network or the officer's session is back, or another change has been settled. */
export type Recovery = "online" | "signed-in" | "settled";

const HINDRANCES: Record<Recovery, string> = {
  online: "NOT_ONLINE",
  "signed-in": "UNAUTHENTICATED",
  settled: "OPERATION_OPEN",
};

/** Is what stood in the way gone with this recovery? In: why nothing was sent. */
export const isRemoved = ({ code }: Pick<Problem, "code">, recovery: Recovery) => code === HINDRANCES[recovery];

/** The attempt without the failure that is no longer true. Its key stays: the request is the same. */
export function afterRecovery(attempt: Attempt, recovery: Recovery): Attempt {
  const { ending } = attempt;
  const isOver = ending?.kind === "failure" && isRemoved(ending.problem, recovery);
  return isOver ? { key: attempt.key, sending: attempt.sending } : attempt;
}

/** What following the operation has found out meanwhile. In: the operation as last asked for, if it was. */
export function followedTo(attempt: Attempt, operation: Operation | undefined): Attempt {
  const { ending } = attempt;
  if (!operation || operation.id !== followedId(ending)) return attempt;
  const earlier = ending?.kind === "earlier" || (ending?.kind === "operation" && ending.earlier) || undefined;
  return { ...attempt, ending: { kind: "operation", operation, ...(earlier && { earlier }) } };
}

/** The id of the operation whose outcome is to be followed, or undefined. */
export function followedId(ending: Ending | undefined): string | undefined {
  if (ending?.kind === "operation") return ending.operation.id;
  return ending?.kind === "earlier" ? ending.operationId : undefined;
}

/** Codes of refusals that are caused by an earlier request under the same key. */
const EARLIER = new Set(["IDEMPOTENCY_IN_FLIGHT", "IDEMPOTENCY_KEY_REUSED"]);

/** Reads a failure. In: the problem, and the version that came with it. */
export function endingOf(problem: Problem, etag?: string): Ending {
  const { code, operationId, current } = problem;
  if (EARLIER.has(code) && operationId) return { kind: "earlier", operationId, problem };
  const serviceProfile = code === "PRECONDITION_FAILED" ? profileIn(current) : undefined;
  if (serviceProfile && etag) return { kind: "conflict", problem, serviceProfile, etag };
  return { kind: "failure", problem };
}

/** The page failed to handle an answer: the write itself may well have been sent. */
export const BROKEN = {
  type: "about:blank",
  title: "The page failed",
  status: 0,
  code: "UNREADABLE",
  sent: "unknown",
} as const;

/** Reads an answer: the operation or, where a second person has to decide, the proposal. */
export function endingOfAnswer({ operation, proposal }: { operation?: Operation; proposal?: Proposal }): Ending {
  if (proposal) return { kind: "proposal", proposal };
  return operation ? { kind: "operation", operation } : endingOf(BROKEN);
}

function profileIn(current: unknown): ServiceProfile | undefined {
  if (typeof current !== "object" || current === null || !("serviceProfile" in current)) return undefined;
  return current.serviceProfile as ServiceProfile;
}

/**
 * Is the outcome of this request certain, so that the next one is a new request? Signing in again does not make a new
 * one.
 */
export function isDefinite(ending: Ending): boolean {
  if (ending.kind === "operation") return isSettled(ending.operation.outcome);
  if (ending.kind === "earlier" || ending.kind === "proposal") return ending.kind === "proposal";
  const { code, sent } = ending.problem;
  return code !== "UNAUTHENTICATED" && (sent === "no" || sent === "yes");
}

/** Was it refused because what it is about is not as the officer saw it any more? */
export function isOutdated(ending: Ending | undefined): boolean {
  return ending?.kind === "conflict" || (ending?.kind === "failure" && ending.problem.code === "PRECONDITION_FAILED");
}

/** May the form be sent (again)? Not once it is applied, while nobody knows, or when a person has to look first. */
export function maySend({ sending, ending }: Attempt): boolean {
  if (sending) return false;
  if (ending?.kind === "operation") return hasChangedNothing(ending.operation.outcome);
  return ending?.kind !== "earlier" && ending?.kind !== "proposal";
}
