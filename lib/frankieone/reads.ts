import "server-only";
import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import type { z } from "zod";
import { canonical } from "@/lib/digest";
import { UpstreamError } from "./errors";
import type { AccountScope } from "./scope";
import type { Priority } from "./traffic";
import { callVendor, type VendorCall } from "./transport";

/** The time-out of one attempt, and the deadline of the whole read with its retries. */
const PATIENCE = { attemptMs: 8_000, wholeMs: 10_000 };

const PASSING = new Set(["UPSTREAM_UNAVAILABLE", "UPSTREAM_ERROR", "UPSTREAM_RATE_LIMITED"]);

/** Only reads are retried: three attempts at most, with jitter, within the deadline. */
const policy = retry(
  handleWhen((error) => error instanceof UpstreamError && PASSING.has(error.code) && !error.facts.standingOff),
  { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 150, maxDelay: 2_000 }) },
);

const inFlight = new Map<string, Promise<unknown>>();

/**
 * In whose name a read happens: the officer's e-mail, sent as X-Frankie-Username (handbook 2.13); it comes from the
 * session, never from a browser. `fresh` asks for a call of its own: a write must not be judged by an older read that
 * happens to be in flight. `scope` is for background reads: the account in which something happened, whatever the
 * officer may see by now.
 */
export interface Caller {
  username: string;
  scope?: AccountScope;
  fresh?: boolean;
  priority?: Priority;
}

/** A read in the officer's name. `answer` is the schema of the vendor's answer. */
export interface Read<Answer extends z.ZodType> extends Pick<
  VendorCall,
  "segments" | "query" | "body" | "mostItems" | "mostBytes"
> {
  caller: Caller;
  answer: Answer;
  /** For an answer that takes longer than others: one attempt, and the whole read, in milliseconds. */
  patience?: { attemptMs: number; wholeMs: number };
  /** Set when the schema parses in slices and has to be awaited. */
  isParsedInSlices?: boolean;
  /** POST for searchIndividuals, which reads although it posts. */
  method?: "GET" | "POST";
}

/** The result of a read: the validated answer, and the raw body for callers that must hash all of it. */
export interface ReadResult<Answer> {
  data: Answer;
  raw: unknown;
}

/**
 * Reads from the vendor; identical reads of one officer in flight share one call.
 * Throws DeskError with an UPSTREAM code, or NOT_FOUND.
 */
export function read<Answer extends z.ZodType>(request: Read<Answer>): Promise<ReadResult<z.infer<Answer>>> {
  const { method = "GET", segments, query, body, caller } = request;
  if (caller.fresh) return perform({ ...request, method });
  const key = keyOf([caller.username, caller.scope, method, segments, query, body]);
  const shared = inFlight.get(key) as Promise<ReadResult<z.infer<Answer>>> | undefined;
  if (shared) return shared;
  const started = perform({ ...request, method }).finally(() => inFlight.delete(key));
  inFlight.set(key, started);
  return started;
}

/** Equal for equal members in any order: a body that came through a schema has the schema's order. */
const keyOf = (parts: unknown[]): string => canonical(parts);

async function perform<Answer extends z.ZodType>(request: Read<Answer> & { method: "GET" | "POST" }) {
  const { answer, caller, isParsedInSlices, patience = PATIENCE, ...call } = request;
  const { username, scope, priority = "read" } = caller;
  const signal = AbortSignal.timeout(patience.wholeMs);
  try {
    const { body } = await policy.execute(
      ({ attempt }) =>
        callVendor({
          ...call,
          ...{ username, scope, priority, deadlineMs: patience.attemptMs, signal },
          ownConnection: attempt > 0,
        }),
      signal,
    );
    const parsed = isParsedInSlices ? await answer.safeParseAsync(body) : answer.safeParse(body);
    if (!parsed.success) throw new UpstreamError("UPSTREAM_BAD_RESPONSE", "no", { cause: parsed.error });
    return { data: parsed.data, raw: body };
  } catch (cause) {
    throw asDeskError(cause, signal);
  }
}

function asDeskError(cause: unknown, signal: AbortSignal): Error {
  if (cause instanceof UpstreamError) return cause.toDeskError();
  if (signal.aborted) return new UpstreamError("UPSTREAM_TIMEOUT", "no", { cause }).toDeskError();
  return cause instanceof Error ? cause : new Error("A read failed", { cause });
}
