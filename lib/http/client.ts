import { isAttended, UNATTENDED_HEADER } from "./attendance";
import { isProblem, type Problem } from "./problem";

/** A failure that our API answered, or a missing answer. `problem.sent` says whether a write may have gone out. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(
    readonly problem: Problem,
    readonly etag?: string,
    options?: { cause?: unknown },
  ) {
    super(problem.detail ?? problem.title, options);
  }
}

/** Takes an answer of our API for what its contract says, or refuses it with undefined. */
export type Reader<Answer> = (body: unknown) => Answer | undefined;

/**
 * The reader of an answer that must hold these members. Our server has validated their values, so the browser only
 * makes sure that it talks to the route it means; a schema library would cost it 30 kB.
 */
export function holding<Answer extends object>(...members: (keyof Answer & string)[]): Reader<Answer> {
  return (body) => {
    const whole = typeof body === "object" && body !== null && members.every((member) => member in body);
    return whole ? (body as Answer) : undefined;
  };
}

interface RequestOptions<Answer> {
  answer: Reader<Answer>;
  method?: "GET" | "POST" | "PATCH";
  /** A POST that only reads, such as a search: nothing was changed, however it ends. */
  readOnly?: boolean;
  body?: unknown;
  ifMatch?: string;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Sent by the tab itself, not by the officer: it does not keep the session alive. */
  unattended?: boolean;
  /** Is sent even while the page goes away, which may be gone before the answer comes. */
  keepalive?: boolean;
}

/** What our API answered: the parsed body, the status (200 or 202) and the version of the profile, if one was given. */
export interface Received<Data> {
  data: Data;
  status: number;
  etag?: string;
}

/**
 * Calls our own API. In: a path below `/api`, the reader of the answer, and for mutations the version and key.
 * Out: the answer as its contract types it. Throws RequestError, also when the network or the answer fails.
 */
export async function request<Answer>(path: string, options: RequestOptions<Answer>): Promise<Received<Answer>> {
  const response = await send(path, options);
  if (!response.ok) throw await failureOf(response, isWrite(options));
  const etag = response.headers.get("etag") ?? undefined;
  const body: unknown = await response.json().catch(() => undefined);
  const data = options.answer(body);
  if (data === undefined) throw unreadable(response.status, isWrite(options));
  return { data, status: response.status, etag };
}

/** The failure that our API answered, or whatever stands in front of it. In: the answer, and may it be that of a write? */
export async function failureOf(response: Response, write: boolean): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = isProblem(body) ? body : foreign(response.status, write);
  return new RequestError(problem, response.headers.get("etag") ?? undefined);
}

type Sending = Omit<RequestOptions<unknown>, "answer">;

const isWrite = ({ method = "GET", readOnly = false }: Sending) => method !== "GET" && !readOnly;

/** Sends a request as `request` does. Out: whatever came back. Throws RequestError where nothing did. */
export async function send(path: string, options: Sending): Promise<Response> {
  const { method = "GET", body: value, ifMatch, idempotencyKey, signal, unattended, keepalive } = options;
  refuseOffline(options);
  const body = value === undefined ? undefined : JSON.stringify(value);
  const headers = new Headers({ accept: "application/json" });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (ifMatch) headers.set("if-match", ifMatch);
  if (idempotencyKey) headers.set("idempotency-key", idempotencyKey);
  if (unattended || !isAttended()) headers.set(UNATTENDED_HEADER, "1");
  try {
    return await fetch(path, { method, headers, body, signal, keepalive });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw unreachable(isWrite(options), cause);
  }
}

/** Of a write in a browser without a network: it is not tried, so that it is known that nothing was sent. */
const NOT_ONLINE: Problem = {
  type: "about:blank",
  title: "Your browser was offline",
  status: 0,
  code: "NOT_ONLINE",
  sent: "no",
};

function refuseOffline(options: Sending): void {
  if (isWrite(options) && typeof window !== "undefined" && !navigator.onLine) throw new RequestError(NOT_ONLINE);
}

function unreachable(write: boolean, cause: unknown): RequestError {
  const sent = write ? "unknown" : undefined;
  const detail = write
    ? "The connection broke before an answer came. Check your recent operations before you repeat this."
    : "Countersign could not be reached. Check your connection and try again.";
  return new RequestError(
    { type: "about:blank", title: "No answer from Countersign", status: 0, code: "OFFLINE", detail, sent },
    undefined,
    { cause },
  );
}

function unreadable(status: number, write: boolean): RequestError {
  const sent = write ? "unknown" : undefined;
  const detail = "This page is out of date. Reload it.";
  return new RequestError({
    type: "about:blank",
    title: "The answer could not be read",
    status,
    code: "UNREADABLE",
    detail,
    sent,
  });
}

/** What a proxy says where the server behind it does not answer. */
const AWAY = [502, 503, 504];

/** A failure in no words of ours: a write may have got through before it. */
function foreign(status: number, write: boolean): Problem {
  const title = AWAY.includes(status) ? "Countersign is unavailable" : "Countersign reported an error";
  return { type: "about:blank", title, status, code: "INTERNAL", sent: write ? "unknown" : undefined };
}
