import "server-only";
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  handleWhen,
} from "cockatiel";
import PQueue from "p-queue";
import { getEnv } from "@/lib/env";
import { UpstreamError } from "./errors";

/*
 * Everything that goes to the vendor goes through here: one quota for the whole customer (handbook 2.12), so people's
 * writes come before reads and reads before background work; a bounded queue, so that a slow vendor makes quick
 * refusals and no pile-up; and a breaker, so that a vendor that is down is left alone.
 */

/** Calls in flight at once: the vendor's rate times a second of latency, with room. */
const MOST_IN_FLIGHT = 48;
/** Calls that may wait for their turn. */
const LONGEST_QUEUE = 100;
/** The rate is spread in slices of this length, so that a second never starts with a burst. */
const SLICE_MS = 100;
/** A call whose turn comes later than this is refused instead: its officer has given up. */
const LONGEST_WAIT_MS = 5_000;
/** Failures in a row that open the breaker, and how long it stays open before one probe. */
const FAILURES_TO_OPEN = 5;
const OPEN_MS = 10_000;
const LONGEST_PAUSE_MS = 10_000;

/** What plans of many writes may take of the rate, so that people's own calls always find room beside them. */
const BULK_SHARE = 0.7;
/** A row of a plan takes its turn once, with its first call, for all three of them. */
const CALLS_A_ROW = 3;
/** Each row holds a connection to the database while it is under way. */
const MOST_BULK_LANES = 8;
/** A call of a plan waits longer: nobody sits in front of it. */
const LONGEST_BULK_WAIT_MS = 30_000;

export const PRIORITY = { write: 2, read: 1, background: 0, bulk: -1 } as const;
export type Priority = keyof typeof PRIORITY;

interface Traffic {
  queue: PQueue;
  /** What a plan sends passes here first, at its own rate. */
  bulk: PQueue;
  breaker: CircuitBreakerPolicy;
  instances: number;
}

const holder = globalThis as { countersignTraffic?: Traffic };

function traffic(): Traffic {
  holder.countersignTraffic ??= { ...makeQueues(1), breaker: makeBreaker(), instances: 1 };
  return holder.countersignTraffic;
}

function makeQueues(instances: number): Pick<Traffic, "queue" | "bulk"> {
  const share = getEnv().FRANKIEONE_RATE_PER_SECOND / instances;
  return { queue: makeQueue(share), bulk: makeQueue((share * BULK_SHARE) / CALLS_A_ROW) };
}

function makeQueue(perSecond: number): PQueue {
  const perSlice = perSecond * (SLICE_MS / 1_000);
  const [intervalCap, interval] = perSlice >= 1 ? [Math.floor(perSlice), SLICE_MS] : [1, SLICE_MS / perSlice];
  return new PQueue({ concurrency: MOST_IN_FLIGHT, intervalCap, interval });
}

const DOWN = new Set(["UPSTREAM_UNAVAILABLE", "UPSTREAM_ERROR", "UPSTREAM_TIMEOUT", "UPSTREAM_BAD_RESPONSE"]);

/** Only a vendor that is down opens the breaker: refusals and "slow down" are answers of one that is up. */
function makeBreaker(): CircuitBreakerPolicy {
  const isDown = handleWhen((error) => error instanceof UpstreamError && DOWN.has(error.code));
  return circuitBreaker(isDown, { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) });
}

/** How many rows of a plan this process may have under way: enough for its rate, never so many that they wait in line. */
export function bulkLanes(): number {
  const share = (getEnv().FRANKIEONE_RATE_PER_SECOND * BULK_SHARE) / traffic().instances;
  return Math.max(1, Math.min(MOST_BULK_LANES, Math.round(share / 2)));
}

/** Tells this process how many instances share the vendor's quota, itself included. */
export function shareQuotaAmong(instances: number): void {
  const current = traffic();
  if (instances === current.instances) return;
  // What waits in the old queue drains by the old share; new calls take the new one.
  Object.assign(current, { ...makeQueues(instances), instances });
}

/**
 * Lets a call through when its turn has come. In: its priority and the call. Out: what the call gives. Throws what
 * the call throws, or an UpstreamError for a call that was never made: OVERLOADED, or UPSTREAM_UNAVAILABLE with
 * Retry-After while the breaker is open.
 */
export async function throughTraffic<Answer>(priority: Priority, call: () => Promise<Answer>): Promise<Answer> {
  const { queue, bulk, breaker } = traffic();
  if (priority === "bulk") await bulk.add(() => undefined);
  if (queue.size >= LONGEST_QUEUE) throw overloaded();
  const patience = Date.now() + (priority === "bulk" ? LONGEST_BULK_WAIT_MS : LONGEST_WAIT_MS);
  const turn = () => {
    if (Date.now() > patience) throw overloaded();
    return guarded(breaker, call);
  };
  return (await queue.add(turn, { priority: PRIORITY[priority] })) as Answer;
}

function overloaded(): UpstreamError {
  return new UpstreamError("OVERLOADED", "no", { retryAfterSeconds: 2 });
}

async function guarded<Answer>(breaker: CircuitBreakerPolicy, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await breaker.execute(call);
  } catch (cause) {
    if (cause instanceof BrokenCircuitError) throw standingOff(cause);
    if (cause instanceof UpstreamError && cause.code === "UPSTREAM_RATE_LIMITED") pause(cause.facts.retryAfterSeconds);
    throw cause;
  }
}

function standingOff(cause: Error): UpstreamError {
  return new UpstreamError("UPSTREAM_UNAVAILABLE", "no", {
    retryAfterSeconds: OPEN_MS / 1_000,
    standingOff: true,
    cause,
  });
}

/** "Slow down" is meant for the whole customer: everybody waits, not only the one who was told. */
function pause(seconds = 1): void {
  const { queue } = traffic();
  if (queue.isPaused) return;
  queue.pause();
  setTimeout(() => queue.start(), Math.min(seconds * 1_000, LONGEST_PAUSE_MS)).unref();
}

/** Forgets queue and breaker; for tests and for a graceful stop. */
export function resetTraffic(): void {
  delete holder.countersignTraffic;
}
