import "server-only";
import { Pool } from "undici";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { classifyFailure, classifyStatus, safeRequestId, UpstreamError } from "./errors";
import { type AccountScope, isInScope, scopeOfCall, serviceIn } from "./scope";
import { type Priority, resetTraffic, throughTraffic } from "./traffic";
import { buildPath, type QueryValue } from "./url";

/** Largest answer we read, decoded; a page of 100 whole profiles stays below it. */
const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

/** Connections to the vendor: more than its rate times its latency, so that nobody queues unseen. */
const CONNECTIONS = 64;

/** One call. `username` is the signed-in officer's e-mail; `deadlineMs` covers headers and body together. */
export interface VendorCall {
  method: "GET" | "POST" | "PATCH";
  segments: readonly string[];
  query?: Record<string, QueryValue>;
  body?: unknown;
  username?: string;
  /** Where the desk asks of its own accord: the scope then, which need not be the officer's of today. */
  scope?: AccountScope;
  deadlineMs: number;
  /** Whose turn comes first when calls wait: "read" unless said otherwise. */
  priority?: Priority;
  signal?: AbortSignal;
}

/** A 2xx with a JSON body, not yet validated. `requestId` is the vendor's id of this call. */
export interface VendorAnswer {
  body: unknown;
  requestId?: string;
}

const holder = globalThis as { countersignVendorPool?: { origin: string; pool: Pool } };

function vendorPool(): Pool {
  const { origin } = new URL(getEnv().FRANKIEONE_BASE_URL);
  if (holder.countersignVendorPool?.origin !== origin) {
    const pool = new Pool(origin, { connections: CONNECTIONS, connect: { timeout: 5_000 } });
    holder.countersignVendorPool = { origin, pool };
  }
  return holder.countersignVendorPool.pool;
}

/**
 * Speaks to the vendor once: never follows a redirect, never repeats. Out: the answer of a 2xx.
 * The directory says in which account it asks, and what is out of the officer's sight is answered as if it were not there.
 * Throws UpstreamError, which says whether the vendor may have acted.
 */
export async function callVendor(call: VendorCall): Promise<VendorAnswer> {
  const path = buildPath(call.segments, call.query);
  const scope = await scopeOfCall(call).catch(rethrowUnknownScope);
  const isHidden = !isInScope(scope, serviceIn(call.segments));
  if (isHidden && call.method === "PATCH") throw notThere();
  const answered = await callOnce(path, call, scope);
  // Asked all the same: what is hidden takes as long as what does not exist.
  if (isHidden) throw notThere(answered.requestId);
  return answered;
}

const notThere = (requestId?: string) =>
  new UpstreamError("NOT_FOUND", "no", { status: 404, requestId, refused: true });

/** Who does not know what an officer may see does not ask for them. */
function rethrowUnknownScope(cause: unknown): never {
  const code = cause instanceof DeskError ? cause.code : "AUDIT_UNAVAILABLE";
  throw new UpstreamError(code, "no", { cause });
}

async function callOnce(path: string, call: VendorCall, scope: AccountScope): Promise<VendorAnswer> {
  try {
    return await throughTraffic(call.priority ?? "read", () => exchange(path, call, scope).catch(rethrowClassified));
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw classifyFailure(cause);
  }
}

/** The breaker judges by what a failure means, so the meaning must be known before it sees it. */
function rethrowClassified(cause: unknown): never {
  throw classifyFailure(cause);
}

async function exchange(path: string, call: VendorCall, scope: AccountScope): Promise<VendorAnswer> {
  const timeout = AbortSignal.timeout(call.deadlineMs);
  const response = await vendorPool().request({
    path,
    method: call.method,
    headers: headersOf(call, scope),
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
    headersTimeout: call.deadlineMs,
    bodyTimeout: call.deadlineMs,
    signal: call.signal ? AbortSignal.any([timeout, call.signal]) : timeout,
  });
  const body = parseJson(await readCapped(response.body, response.statusCode));
  const { statusCode } = response;
  if (statusCode < 200 || statusCode > 299)
    throw classifyStatus(statusCode, body, headerOf(response.headers["retry-after"]));
  if (typeof body !== "object" || body === null)
    throw new UpstreamError("UPSTREAM_BAD_RESPONSE", "maybe", { status: statusCode });
  return { body, requestId: requestIdOf(body) };
}

/** The vendor's headers (handbook 1.1), made here alone: nothing a browser sends is passed on. */
function headersOf({ body, username }: VendorCall, { childAccount }: AccountScope): Record<string, string> {
  const env = getEnv();
  const child = childAccount ?? env.FRANKIEONE_CUSTOMER_CHILD_ID;
  return {
    accept: "application/json",
    api_key: env.FRANKIEONE_API_KEY,
    "X-Frankie-CustomerID": env.FRANKIEONE_CUSTOMER_ID,
    ...(child && { "X-Frankie-CustomerChildID": child }),
    "X-Frankie-Channel": env.FRANKIEONE_CHANNEL,
    ...(username && { "X-Frankie-Username": username }),
    ...(body !== undefined && { "Content-Type": "application/json" }),
  };
}

async function readCapped(body: AsyncIterable<Uint8Array>, status: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    // Leaving the loop early destroys the stream and with it the connection.
    if (size > LARGEST_ANSWER_BYTES) throw new UpstreamError("UPSTREAM_TOO_LARGE", "maybe", { status });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function requestIdOf(body: object): string | undefined {
  return "requestId" in body && typeof body.requestId === "string" ? safeRequestId(body.requestId) : undefined;
}

/** Ends the connections to the vendor; for tests and for a graceful stop. */
export async function closeVendor(): Promise<void> {
  const open = holder.countersignVendorPool;
  delete holder.countersignVendorPool;
  resetTraffic();
  await open?.pool.close();
}
