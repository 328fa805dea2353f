import "server-only";
import { buildConnector, Client, type Dispatcher, Pool } from "undici";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";
import { countUpstreamCall } from "@/lib/metrics";
import { perProcess } from "@/lib/perProcess";
import { inSpan, keepSpan, markSpan } from "@/lib/trace";
import { bounded, MOST_ITEMS } from "./bounds";
import { type Decoded, decodeJson } from "./decode";
import { classifyFailure, classifyStatus, safeRequestId, UpstreamError } from "./errors";
import { isNameOfVendor } from "./names";
import { operationName } from "./operationName";
import { type AccountScope, isChange, isInScope, scopeOfCall, serviceIn } from "./scope";
import { type Priority, resetTraffic, throughTraffic } from "./traffic";
import { buildPath, type QueryValue } from "./url";

/** Largest answer we read, decoded, unless a call says otherwise; a page of 100 whole profiles stays below it. */
const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

/** Connections to the vendor: more than its rate times its latency, so that no call queues inside the pool. */
const CONNECTIONS = 64;

/** One call. `username` is the signed-in officer's e-mail; `deadlineMs` covers headers and body together. */
export interface VendorCall {
  method: "GET" | "POST" | "PATCH";
  segments: readonly string[];
  query?: Record<string, QueryValue>;
  body?: unknown;
  username?: string;
  /** The officer sees a service profile of the entity: for changes of a whole entity, which name no service. */
  isEntityInSight?: boolean;
  /** Asks the vendor to answer before its work is done: X-Frankie-Background (handbook 1.1, 1.21). */
  isBackground?: boolean;
  /** For background calls: the scope at the time, which need not be the officer's present one. */
  scope?: AccountScope;
  deadlineMs: number;
  /** The most objects and members of lists the answer may hold; unless said otherwise, what one case may. */
  mostItems?: number;
  /** The most bytes of the answer, as sent and decoded. */
  mostBytes?: number;
  /** Whose turn comes first when calls wait: "read" unless said otherwise. */
  priority?: Priority;
  /** Over a connection of its own, as for every write: a proxy on the way may break reused connections. */
  ownConnection?: boolean;
  signal?: AbortSignal;
}

/** A 2xx with a JSON body, not yet validated. `requestId` is the vendor's id of this call. */
export interface VendorAnswer {
  body: unknown;
  requestId?: string;
}

const CONNECT_MS = 5_000;

/** By origin: a test may speak to several vendors in a row. */
const pools = perProcess("vendor pools", () => new Map<string, Pool>());

function vendorPool(): Pool {
  const { origin } = new URL(getEnv().FRANKIEONE_BASE_URL);
  const open = pools.get();
  const pool = open.get(origin) ?? new Pool(origin, { connections: CONNECTIONS, connect: { timeout: CONNECT_MS } });
  open.set(origin, pool);
  return pool;
}

/**
 * Speaks to the vendor once: never follows a redirect, never repeats. Out: the answer of a 2xx. The directory says in
 * which account the call is made, and what is out of the officer's scope is answered as not found. Throws
 * UpstreamError, which says whether the vendor may have acted.
 */
export async function callVendor(call: VendorCall): Promise<VendorAnswer> {
  const path = buildPath(call.segments, call.query, isNameOfVendor);
  const scope = await scopeOfCall(call).catch(rethrowUnknownScope);
  const isHidden = !isInScope(scope, serviceIn(call.segments));
  if (isChange(call) && (isHidden || isEntityUnseen(call, scope))) throw notThere();
  const answered = await callOnce(path, call, scope);
  // The call is made all the same, so that a hidden case takes as long as one that does not exist.
  if (isHidden) throw notThere(answered.requestId);
  return answered;
}

/**
 * A change of a whole entity names no service, so its path cannot say whether the officer sees anything of it. Whoever
 * makes such a call for an officer of limited services has read the entity before.
 */
function isEntityUnseen({ segments, isEntityInSight = false }: VendorCall, { services }: AccountScope): boolean {
  return services !== undefined && serviceIn(segments) === undefined && !isEntityInSight;
}

const notThere = (requestId?: string) =>
  new UpstreamError("NOT_FOUND", "no", { status: 404, requestId, refused: true });

const SCOPE_UNKNOWN = new DeskError("SCOPE_UNAVAILABLE", { detail: "FrankieOne was not asked." });

/** If the scope is unknown, make no call. */
function rethrowUnknownScope(cause: unknown): never {
  const { code, facts } = cause instanceof DeskError ? cause : SCOPE_UNKNOWN;
  throw new UpstreamError(code, "no", { cause, detail: facts.detail });
}

async function callOnce(path: string, call: VendorCall, scope: AccountScope): Promise<VendorAnswer> {
  try {
    const make = () => counted(call, exchange(path, call, scope).catch(rethrowClassified));
    const traced = () => inSpan("call", operationName(call), { "http.request.method": call.method }, make);
    return await throughTraffic(call.priority ?? "read", keepSpan(traced), call.username);
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw classifyFailure(cause);
  }
}

/** Counts a call that was made, with the code of its failure; one that was given up by its caller is none of the vendor's. */
async function counted(call: VendorCall, answer: Promise<VendorAnswer>): Promise<VendorAnswer> {
  const started = performance.now();
  const count = (outcome: string) =>
    countUpstreamCall(operationName(call), outcome, (performance.now() - started) / 1_000);
  try {
    const answered = await answer;
    count("ok");
    markSpan({ "countersign.outcome": "ok", "countersign.upstream.request_id": answered.requestId });
    return answered;
  } catch (cause) {
    if (cause instanceof UpstreamError) markSpan(marksOfFailure(cause));
    if (!call.signal?.aborted) count(cause instanceof UpstreamError ? cause.code : "unclassified");
    throw cause;
  }
}

const marksOfFailure = ({ facts }: UpstreamError) => ({
  "http.response.status_code": facts.status,
  "countersign.upstream.request_id": facts.requestId,
});

/** The breaker judges classified failures, so they are classified before they reach it. */
function rethrowClassified(cause: unknown): never {
  throw classifyFailure(cause);
}

function exchange(path: string, call: VendorCall, scope: AccountScope): Promise<VendorAnswer> {
  const asked = (line: Dispatcher) => exchangeOver(line, path, call, scope);
  return isChange(call) || call.ownConnection ? overOwnConnection(asked) : asked(vendorPool());
}

/** One connector for all single-use connections, so that TLS sessions are resumed. */
const connect = buildConnector({ timeout: CONNECT_MS });

/**
 * Makes a call over a new connection. A reused connection may be dead without notice, and it is then unknown whether
 * what was sent has arrived. Where the connection, TLS included, was never established, nothing was sent, whatever the
 * failure looks like.
 */
async function overOwnConnection<Answer>(ask: (line: Dispatcher) => Promise<Answer>): Promise<Answer> {
  let isMade = false;
  const line = new Client(new URL(getEnv().FRANKIEONE_BASE_URL).origin, {
    connect: (options, done) =>
      connect(options, (...made) => {
        isMade ||= made[0] === null;
        done(...made);
      }),
  });
  try {
    return await ask(line);
  } catch (cause) {
    throw isMade ? cause : neverLeft(classifyFailure(cause));
  } finally {
    line.destroy().catch(() => undefined);
  }
}

const neverLeft = ({ code, facts }: UpstreamError) => new UpstreamError(code, "no", facts);

async function exchangeOver(
  line: Dispatcher,
  path: string,
  call: VendorCall,
  scope: AccountScope,
): Promise<VendorAnswer> {
  const timeout = AbortSignal.timeout(call.deadlineMs);
  const response = await line.request({
    path,
    method: call.method,
    headers: headersOf(call, scope),
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
    headersTimeout: call.deadlineMs,
    bodyTimeout: call.deadlineMs,
    signal: call.signal ? AbortSignal.any([timeout, call.signal]) : timeout,
  });
  const { statusCode, headers } = response;
  const most = call.mostBytes ?? LARGEST_ANSWER_BYTES;
  const decoded = await decodeJson(await readCapped(response.body, statusCode, most), headers, most);
  if (statusCode < 200 || statusCode > 299)
    throw classifyStatus(statusCode, "json" in decoded ? decoded.json : undefined, headerOf(headers["retry-after"]));
  const body = bounded(understood(decoded, statusCode), call.mostItems ?? MOST_ITEMS, statusCode);
  return { body, requestId: requestIdOf(body) };
}

/** The body of a 2xx. Throws UpstreamError with the cause where it cannot be read. */
function understood(decoded: Decoded, status: number): object {
  if ("json" in decoded && typeof decoded.json === "object" && decoded.json !== null) return decoded.json;
  const fault = "fault" in decoded ? decoded.fault : "it is no JSON object";
  const code = "isTooLarge" in decoded ? "UPSTREAM_TOO_LARGE" : "UPSTREAM_BAD_RESPONSE";
  throw new UpstreamError(code, "maybe", { status, detail: `FrankieOne's answer cannot be read: ${fault}.` });
}

/** The vendor's headers (handbook 1.1), made here and nowhere else: nothing that a browser sends is passed on. */
function headersOf(
  { body, username, isBackground }: VendorCall,
  { childAccount }: AccountScope,
): Record<string, string> {
  const env = getEnv();
  const child = childAccount ?? env.FRANKIEONE_CUSTOMER_CHILD_ID;
  return {
    accept: "application/json",
    api_key: env.FRANKIEONE_API_KEY,
    "X-Frankie-CustomerID": env.FRANKIEONE_CUSTOMER_ID,
    ...(child && { "X-Frankie-CustomerChildID": child }),
    "X-Frankie-Channel": env.FRANKIEONE_CHANNEL,
    ...(username && { "X-Frankie-Username": username }),
    ...(isBackground && { "X-Frankie-Background": "1" }),
    ...(body !== undefined && { "Content-Type": "application/json" }),
  };
}

async function readCapped(body: AsyncIterable<Uint8Array>, status: number, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    // Leaving the loop early destroys the stream and with it the connection.
    if (size > most) throw new UpstreamError("UPSTREAM_TOO_LARGE", "maybe", { status });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function requestIdOf(body: object): string | undefined {
  return "requestId" in body && typeof body.requestId === "string" ? safeRequestId(body.requestId) : undefined;
}

/** Ends the connections to the vendor; for tests and for a graceful stop. */
export async function closeVendor(): Promise<void> {
  const open = pools.take() ?? new Map<string, Pool>();
  resetTraffic();
  await Promise.all([...open.values()].map((pool) => pool.close()));
}
