import { DeskError, type ErrorCode } from "@/lib/errors";
import { OwnError } from "@/lib/ownError";

/**
 * May the vendor have acted on the request? `no`: it cannot have seen it, or says it refused. `maybe`: it may have.
 * Only this decides between NOT_SENT or REJECTED and UNKNOWN; a guess in either direction would be false.
 */
export type Applied = "no" | "maybe";

interface UpstreamFacts {
  /** True for a definite refusal in the vendor's own envelope. */
  refused?: boolean;
  status?: number;
  requestId?: string;
  retryAfterSeconds?: number;
  /** True when we did not call at all, because the vendor is down. */
  standingOff?: boolean;
  /** What is known of the cause, in our words. */
  detail?: string;
  cause?: unknown;
}

/** A call to the vendor that did not end in a readable success. It holds nothing of the vendor's text. */
export class UpstreamError extends OwnError {
  static override readonly label = "UpstreamError";

  constructor(
    readonly code: ErrorCode,
    readonly applied: Applied,
    readonly facts: UpstreamFacts = {},
  ) {
    super(facts.detail ?? `${code}${facts.status ? ` (${facts.status})` : ""}`, { cause: facts.cause });
  }

  /** The same failure as the desk's own, for a read: nothing was sent that could change anything. */
  toDeskError(): DeskError {
    const { requestId, retryAfterSeconds, detail } = this.facts;
    return new DeskError(this.code, {
      detail,
      upstreamRequestId: requestId,
      retryAfterSeconds,
      sent: "no",
      cause: this,
    });
  }
}

const NEVER_LEFT = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;
const TIMED_OUT = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);

/**
 * Says what a transport failure means. In: whatever undici threw. Out: an UpstreamError: after connection, DNS and TLS
 * failures nothing was sent; after a reset or closed socket, a time-out or a broken frame the vendor may have acted.
 */
export function classifyFailure(cause: unknown): UpstreamError {
  if (cause instanceof UpstreamError) return cause;
  const { name, code } = describe(cause);
  if (NEVER_LEFT.has(code)) return new UpstreamError("UPSTREAM_UNAVAILABLE", "no", { cause });
  if (TLS.test(code)) return new UpstreamError("UPSTREAM_TLS", "no", { cause });
  if (name === "TimeoutError" || TIMED_OUT.has(code)) return new UpstreamError("UPSTREAM_TIMEOUT", "maybe", { cause });
  if (code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE")
    return new UpstreamError("UPSTREAM_UNAVAILABLE", "maybe", { cause });
  return new UpstreamError("UPSTREAM_BAD_RESPONSE", "maybe", { cause });
}

function describe(cause: unknown): { name: string; code: string } {
  if (!(cause instanceof Error)) return { name: "", code: "" };
  const own = "code" in cause ? String(cause.code) : "";
  return { name: cause.name, code: own || (cause.cause ? describe(cause.cause).code : "") };
}

interface Envelope {
  errorCode?: string;
  requestId?: string;
}

/** The vendor's error envelope (handbook 1.3), or undefined where something else answered, such as a gateway. */
function readEnvelope(body: unknown): Envelope | undefined {
  if (typeof body !== "object" || body === null || !("errorCode" in body)) return undefined;
  const errorCode = typeof body.errorCode === "string" ? body.errorCode.match(/^[A-Z]+-\d{3,4}/)?.[0] : undefined;
  const requestId =
    "requestId" in body && typeof body.requestId === "string" ? safeRequestId(body.requestId) : undefined;
  return { errorCode, requestId };
}

/** A request id that may be shown and recorded: ULID or UUID shape, else undefined. */
export function safeRequestId(value: string | undefined): string | undefined {
  return value && /^[0-9A-Za-z-]{1,64}$/.test(value) ? value : undefined;
}

/**
 * Says what a status other than 2xx means. In: status, parsed body (undefined when it was no JSON) and Retry-After.
 * Out: an UpstreamError. A 4xx is a refusal only in the vendor's own envelope; every 5xx and 3xx may have acted.
 */
export function classifyStatus(status: number, body: unknown, retryAfter?: string): UpstreamError {
  const envelope = readEnvelope(body);
  const facts = { status, requestId: envelope?.requestId, retryAfterSeconds: parseRetryAfter(retryAfter) };
  if (status >= 300 && status < 400) return new UpstreamError("UPSTREAM_REDIRECT", "maybe", facts);
  if (status === 429) return new UpstreamError("UPSTREAM_RATE_LIMITED", "no", facts);
  if (status === 503) return new UpstreamError("UPSTREAM_UNAVAILABLE", "maybe", facts);
  if (status >= 500) return new UpstreamError(status === 504 ? "UPSTREAM_TIMEOUT" : "UPSTREAM_ERROR", "maybe", facts);
  // A gateway spoke. It may refuse our credentials in its own words; whether the vendor has acted it cannot say.
  if (!envelope) return new UpstreamError(status === 401 ? "UPSTREAM_AUTH" : "UPSTREAM_BAD_RESPONSE", "maybe", facts);
  return new UpstreamError(refusalCode(status, envelope.errorCode), "no", { ...facts, refused: true });
}

/**
 * Unknown entities and those of other accounts both answer 400, 403 or 404 (handbook 1.9, 4.8); to an officer both are
 * "not found".
 */
function refusalCode(status: number, errorCode: string | undefined): ErrorCode {
  if (status === 401) return "UPSTREAM_AUTH";
  if (status === 403 || status === 404 || errorCode === "VAL-0404") return "NOT_FOUND";
  return "UPSTREAM_REJECTED";
}

const LONGEST_WAIT_SECONDS = 60;

/** Reads Retry-After, seconds or an HTTP date. Out: whole seconds between 0 and 60, or undefined when unreadable. */
export function parseRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined;
  // Date.parse alone would read "-5" as a year.
  const date = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : Number.NaN;
  const seconds = /^\d{1,10}$/.test(value) ? Number(value) : (date - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(LONGEST_WAIT_SECONDS, Math.max(0, Math.ceil(seconds))) : undefined;
}
