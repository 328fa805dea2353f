import "server-only";
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
} from "cockatiel";
import PQueue from "p-queue";
import { getEnv } from "@/lib/env";
import { perProcess } from "@/lib/perProcess";
import { UpstreamError } from "./errors";
import { FairQueue, HURRIED, type Waiting } from "./fairQueue";
import { FairShares } from "./fairShares";

/*
 * Everything that goes to the vendor goes through here: one quota for the whole customer (handbook 2.12), so officers'
 * writes have priority over reads, and reads over background work; a bounded queue that is fair among officers
 * (fairQueue.ts), so that a slow vendor leads to quick refusals instead of a backlog; and a circuit breaker, so that a
 * vendor that is down is not called.
 */

/** Calls in flight at once: the vendor's rate times a second of latency, with some reserve. */
const MOST_IN_FLIGHT = 48;
/** The rate is spread in slices of this length, so that a second never starts with a burst. */
const SLICE_MS = 100;
/** A call that has waited longer than this is refused: its officer has given up. */
const LONGEST_WAIT_MS = 5_000;
/** Failures in a row that open the breaker, and how long it stays open before one probe. */
const FAILURES_TO_OPEN = 5;
const OPEN_MS = 10_000;
const LONGEST_PAUSE_MS = 10_000;

/** The share of the rate that plans may use, so that officers' own calls always have the rest. */
const BULK_SHARE = 0.7;
/** A row of a plan waits once, with its first call, for all three of its calls. */
const CALLS_A_ROW = 3;
/** Each row holds a connection to the database while it runs. */
const MOST_BULK_LANES = 8;
/** A call of a plan may wait longer: no officer is waiting for it. */
const LONGEST_BULK_WAIT_MS = 30_000;

export const PRIORITY = { write: HURRIED, read: 1, background: 0, bulk: -1 } as const;
export type Priority = keyof typeof PRIORITY;

interface Traffic {
  queue: PQueue<FairQueue, Waiting>;
  /** What a plan sends passes here first, at its own rate. */
  bulk: PQueue;
  breaker: CircuitBreakerPolicy;
  shares: FairShares;
  instances: number;
}

const traffic = perProcess<Traffic>("vendor traffic", () => ({
  ...makeQueues(1),
  breaker: makeBreaker(),
  shares: new FairShares(),
  instances: 1,
}));

function makeQueues(instances: number): Pick<Traffic, "queue" | "bulk"> {
  const share = getEnv().FRANKIEONE_RATE_PER_SECOND / instances;
  return {
    queue: new PQueue({ ...paceOf(share), queueClass: FairQueue }),
    bulk: new PQueue(paceOf((share * BULK_SHARE) / CALLS_A_ROW)),
  };
}

function paceOf(perSecond: number) {
  const perSlice = perSecond * (SLICE_MS / 1_000);
  const [intervalCap, interval] = perSlice >= 1 ? [Math.floor(perSlice), SLICE_MS] : [1, SLICE_MS / perSlice];
  return { concurrency: MOST_IN_FLIGHT, intervalCap, interval };
}

const DOWN = new Set(["UPSTREAM_UNAVAILABLE", "UPSTREAM_ERROR", "UPSTREAM_TIMEOUT", "UPSTREAM_BAD_RESPONSE"]);

/** Only a vendor that is down opens the breaker: refusals and "slow down" are answers of one that is up. */
function makeBreaker(): CircuitBreakerPolicy {
  const isDown = handleWhen((error) => error instanceof UpstreamError && DOWN.has(error.code));
  return circuitBreaker(isDown, { halfOpenAfter: OPEN_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) });
}

/** How many rows of a plan this process may run at once: enough for its rate, never so many that they queue. */
export function bulkLanes(): number {
  const share = (getEnv().FRANKIEONE_RATE_PER_SECOND * BULK_SHARE) / traffic.get().instances;
  return Math.max(1, Math.min(MOST_BULK_LANES, Math.round(share / 2)));
}

/** Sets how many instances share the vendor's quota, this one included. */
export function shareQuotaAmong(instances: number): void {
  const current = traffic.get();
  if (instances === current.instances) return;
  // The old queue drains at the old share; new calls use the new one.
  Object.assign(current, { ...makeQueues(instances), instances });
}

/**
 * Makes a call when its turn has come. In: its priority, the call, and the owner in whose name it is made: the queue is
 * fair among owners. Out: what the call gives. Throws what the call throws, or an UpstreamError for a call that was
 * never made: OVERLOADED, or UPSTREAM_UNAVAILABLE with Retry-After while the breaker is open.
 */
export async function throughTraffic<Answer>(
  priority: Priority,
  call: () => Promise<Answer>,
  owner = "",
): Promise<Answer> {
  const { queue, bulk, breaker, shares } = traffic.get();
  if (priority === "bulk") await bulk.add(() => undefined);
  const until = Date.now() + (priority === "bulk" ? LONGEST_BULK_WAIT_MS : LONGEST_WAIT_MS);
  const share = shares.of(isSatFor(priority) ? owner : `${priority} ${owner}`);
  const turn = async () => {
    try {
      return await guarded(breaker, call);
    } finally {
      share.endTurn();
    }
  };
  return new Promise((resolve, reject) => {
    const waiting = { priority: PRIORITY[priority], share, until, refuse: () => reject(overloaded()) };
    queue.add(turn, waiting).then((given) => resolve(given as Answer), reject);
  });
}

/** Is an officer waiting for it? Background work in an officer's name has a share of its own. */
const isSatFor = (priority: Priority) => PRIORITY[priority] >= PRIORITY.read;

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

/** "Slow down" is meant for the whole customer: all calls wait, not only the one that was refused. */
function pause(seconds = 1): void {
  const { queue } = traffic.get();
  if (queue.isPaused) return;
  queue.pause();
  setTimeout(() => queue.start(), Math.min(seconds * 1_000, LONGEST_PAUSE_MS)).unref();
}

/** How the way to the vendor is at this moment, for the metrics. */
export interface TrafficStanding {
  /** Calls that wait for their turn. */
  waiting: number;
  inFlight: number;
  /** Calls are refused without being made, because the vendor is down. */
  isBreakerOpen: boolean;
  /** How many instances share the quota, as this process knows. */
  instances: number;
}

/** The standing of this process's calls to the vendor. */
export function trafficStanding(): TrafficStanding {
  const { queue, breaker, instances } = traffic.get();
  return {
    waiting: queue.size,
    inFlight: queue.pending,
    isBreakerOpen: breaker.state !== CircuitState.Closed,
    instances,
  };
}

/** Forgets queue and breaker; for tests and for a graceful stop. */
export function resetTraffic(): void {
  traffic.take();
}
