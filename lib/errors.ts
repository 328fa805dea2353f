import { OwnError } from "./ownError";

/**
 * Every failure Countersign can answer with: a closed list, so that a client can switch on `code` and a test can
 * assert that nothing else ever leaves the server. `sent` says whether the vendor may have seen a write.
 */
export const ERRORS = {
  VALIDATION: { status: 400, title: "Invalid request" },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, title: "The request has no Idempotency-Key" },
  UNAUTHENTICATED: { status: 401, title: "You are not signed in" },
  SIGN_IN_REFUSED: { status: 401, title: "Sign-in failed" },
  SECOND_FACTOR: { status: 401, title: "A code is required" },
  FORBIDDEN: { status: 403, title: "You do not have permission" },
  CROSS_ORIGIN: { status: 403, title: "The request did not come from Countersign" },
  NOT_FOUND: { status: 404, title: "Not found" },
  METHOD_NOT_ALLOWED: { status: 405, title: "Method not supported" },
  REQUEST_TIMEOUT: { status: 408, title: "The request took too long to arrive" },
  IDEMPOTENCY_IN_FLIGHT: { status: 409, title: "The same action is still running" },
  FOUR_EYES: { status: 409, title: "Assignee and reviewer must be two people" },
  SECOND_PERSON_REQUIRED: { status: 409, title: "This needs a second person" },
  NOT_POSSIBLE: { status: 409, title: "Not possible in the current state" },
  LENGTH_REQUIRED: { status: 411, title: "The request has no length" },
  OPERATION_OPEN: { status: 409, title: "An earlier change of this kind is not verified yet" },
  PRECONDITION_FAILED: { status: 412, title: "The service profile has changed since you loaded it" },
  BODY_TOO_LARGE: { status: 413, title: "The request is too large" },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: "The request is not JSON" },
  DOCUMENT_NOT_SHOWN: { status: 422, title: "This file cannot be opened here" },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: "This Idempotency-Key was used for another request" },
  MISDIRECTED: { status: 421, title: "Wrong server" },
  UPSTREAM_REJECTED: { status: 422, title: "FrankieOne refused the change" },
  PRECONDITION_REQUIRED: { status: 428, title: "The request has no version" },
  HEADERS_TOO_LARGE: { status: 431, title: "The request's headers are too large" },
  INTERNAL: { status: 500, title: "Something went wrong" },
  NOT_APPLIED: { status: 502, title: "FrankieOne did not save the change" },
  UPSTREAM_AUTH: { status: 502, title: "FrankieOne rejected our credentials" },
  UPSTREAM_BAD_RESPONSE: { status: 502, title: "FrankieOne's answer could not be read" },
  UPSTREAM_ERROR: { status: 502, title: "FrankieOne reported an error" },
  UPSTREAM_REDIRECT: { status: 502, title: "FrankieOne answered with a redirect" },
  UPSTREAM_TLS: { status: 502, title: "The connection to FrankieOne is not secure" },
  UPSTREAM_TOO_LARGE: { status: 502, title: "FrankieOne's answer is too large" },
  AUDIT_UNAVAILABLE: { status: 503, title: "The ledger is unavailable" },
  DATABASE_UNAVAILABLE: { status: 503, title: "The database is unavailable" },
  OVERLOADED: { status: 503, title: "The server is busy" },
  SCOPE_UNAVAILABLE: { status: 503, title: "Your scope could not be checked" },
  SIGN_ON_UNAVAILABLE: { status: 503, title: "Single sign-on cannot be reached" },
  UPSTREAM_RATE_LIMITED: { status: 503, title: "FrankieOne is limiting our requests" },
  UPSTREAM_UNAVAILABLE: { status: 503, title: "FrankieOne cannot be reached" },
  UPSTREAM_TIMEOUT: { status: 504, title: "FrankieOne did not answer in time" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** May the vendor have seen a write? `unknown` is an honest answer: do not repeat the act. */
export type Sent = "no" | "yes" | "unknown";

/** What a failure may tell besides its code. Everything here may reach the browser: no key, no upstream text. */
export interface ErrorFacts {
  detail?: string;
  sent?: Sent;
  fields?: Record<string, string>;
  rule?: string;
  operationId?: string;
  upstreamRequestId?: string;
  retryAfterSeconds?: number;
  current?: unknown;
  etag?: string;
  cause?: unknown;
}

/** A failure from the closed list. Out: `code`, and the facts that the problem document is built from. */
export class DeskError extends OwnError {
  static override readonly label = "DeskError";

  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(facts.detail ?? ERRORS[code].title, { cause: facts.cause });
  }
}

/** The title of a recorded code, or undefined where it is none of ours. */
export function titleOf(code: string | null | undefined): string | undefined {
  return code && Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode].title : undefined;
}
