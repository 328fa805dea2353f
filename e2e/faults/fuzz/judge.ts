import { ERRORS, type ErrorCode } from "@/lib/errors";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { type Canaries, canariesIn } from "./canaries";
import { beyondLimit, beyondScope } from "./limits";
import type { Account } from "./people";
import { type Own, unplanned } from "./planned";
import { headerOf, type RawAnswer } from "./rawHttp";
import type { Shot } from "./shot";

/** What must not happen, in the words of the report. */
export const KINDS = {
  unplanned: "unplanned upstream calls",
  refusedButCalled: "refused requests that reached the vendor",
  foreignFailure: "5xx answers outside the closed list",
  blamesLedger: "answers that blame a healthy ledger, database or directory",
  quoted: "accepted texts with a reference that only the desk may write",
  leak: "canaries leaked",
  notAProblem: "refusals that are not a problem document with our request ID",
  unanswered: "requests without an answer",
  beyondScope: "writes and answers outside a limited lead's scope",
  beyondLimit: "accounts changed that a limited lead may not change",
  astray: "answers to nobody signed in, to another site, or cacheable",
} as const;
export type Kind = keyof typeof KINDS;

export interface Violation {
  kind: Kind;
  what: string;
}

/** One request, what came back, and what the vendor saw meanwhile. */
export interface Exchange {
  shot: Shot;
  answer: RawAnswer | undefined;
  calls: readonly LoggedCall[];
  /** Everybody's accounts before and after, where it could have changed one. */
  accounts?: readonly [before: readonly Account[], after: readonly Account[]];
}

/**
 * Refusals that look at nothing but the request: the vendor must not have heard of it. A change alone may be found
 * invalid by a look at the case, such as a workflow that the vendor does not know.
 */
const AT_THE_DOOR = new Set<string | undefined>([
  "VALIDATION",
  "IDEMPOTENCY_KEY_REQUIRED",
  "UNAUTHENTICATED",
  "SIGN_IN_REFUSED",
  "CROSS_ORIGIN",
  "METHOD_NOT_ALLOWED",
  "REQUEST_TIMEOUT",
  "LENGTH_REQUIRED",
  "BODY_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
  "MISDIRECTED",
  "PRECONDITION_REQUIRED",
  "HEADERS_TOO_LARGE",
] satisfies ErrorCode[]);

interface Refusal {
  code?: string;
  status?: number;
  requestId?: string;
  sent?: string;
}

/** Judges one exchange. Out: everything about it that must not be. */
export function judge(exchange: Exchange, own: Own, canaries: Canaries): Violation[] {
  const { shot, answer, calls } = exchange;
  const strange = calls.flatMap((call): Violation[] => {
    const what = unplanned(call, own, shot.meant);
    return what === undefined ? [] : [{ kind: "unplanned", what }];
  });
  strange.push(...ofLimits(exchange));
  if (!answer)
    return [...strange, ...(isSilenceAllowed(shot) ? [] : [{ kind: "unanswered" as const, what: "no answer" }])];
  const refusal = refusalIn(answer);
  return [
    ...strange,
    ...ofRefusal(exchange, answer, refusal),
    ...ofFailure(answer, refusal),
    ...ofQuoting(shot, answer),
    ...ofLeaks(shot, answer, canaries, refusal),
    ...ofStraying(shot, answer),
  ];
}

function ofLimits({ shot, answer, calls, accounts }: Exchange): Violation[] {
  if (shot.attacker !== "limited") return [];
  const changed = accounts ? beyondLimit(...accounts) : [];
  return [
    ...beyondScope(shot, answer, calls).map((what): Violation => ({ kind: "beyondScope", what })),
    ...changed.map((what): Violation => ({ kind: "beyondLimit", what })),
  ];
}

/** More than the server reads of a request: it answers, ends, and its answer may be lost with the rest. */
function isSilenceAllowed({ request: { target, headers, body } }: Shot): boolean {
  const length = target.length + headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
  return length > 16_000 || (body?.length ?? 0) > 32 * 1024;
}

function refusalIn({ body }: RawAnswer): Refusal {
  try {
    return JSON.parse(body) as Refusal;
  } catch {
    return {};
  }
}

function ofRefusal(exchange: Exchange, answer: RawAnswer, refusal: Refusal): Violation[] {
  if (answer.status < 400) return [];
  const found: Violation[] = [];
  if (!isProblem(exchange.shot, answer, refusal))
    found.push({ kind: "notAProblem", what: `${answer.status} ${answer.body.slice(0, 200)}` });
  if (reachedVendor(exchange, refusal)) {
    const seen = exchange.calls.map(({ method, path }) => `${method} ${path}`).join(", ");
    found.push({ kind: "refusedButCalled", what: `${refusal.code}: ${seen}` });
  }
  return found;
}

/** A problem document of our list that names the same request as the headers; of HEAD there are only those. */
function isProblem({ request }: Shot, answer: RawAnswer, { code, status, requestId }: Refusal): boolean {
  const id = headerOf(answer, "x-request-id");
  if (headerOf(answer, "content-type") !== "application/problem+json" || !/^[0-9A-Z]{26}$/.test(id ?? "")) return false;
  if (request.method === "HEAD") return true;
  return code !== undefined && status === answer.status && statusOf(code) === status && requestId === id;
}

function reachedVendor({ shot, calls }: Exchange, { code, sent }: Refusal): boolean {
  const lookedFirst = code === "VALIDATION" && shot.request.method === "PATCH";
  if (AT_THE_DOOR.has(code) && !lookedFirst && calls.length > 0) return true;
  return sent === "no" && calls.some(({ method }) => method === "PATCH");
}

const statusOf = (code: string) => (Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode].status : undefined);

/** INTERNAL is in the list, for what nobody foresaw; an attack that reaches it has found something. */
function ofFailure({ status, body }: RawAnswer, { code }: Refusal): Violation[] {
  // Database, directory and ledger of a run are well: what they are said to refuse should have been refused at the door.
  if (/^(AUDIT|DATABASE|SCOPE)_UNAVAILABLE$/.test(code ?? ""))
    return [{ kind: "blamesLedger", what: `${status} ${body.slice(0, 200)}` }];
  if (status < 500 || (code !== undefined && code !== "INTERNAL" && statusOf(code) === status)) return [];
  return [{ kind: "foreignFailure", what: `${status} ${body.slice(0, 200)}` }];
}

/** A reference proves whose write it is, so nobody else's words may hold one. */
function ofQuoting({ request }: Shot, { status }: RawAnswer): Violation[] {
  const isQuoted = /"(text|title)":"[^"]*\[ref 01/i.test(request.body?.toString() ?? "");
  const isChange = ["POST", "PATCH"].includes(request.method);
  return isQuoted && isChange && status < 300 ? [{ kind: "quoted", what: `${request.target}: ${status}` }] : [];
}

function ofLeaks(
  { attacker }: Shot,
  answer: RawAnswer,
  { secrets, personal }: Canaries,
  { code }: Refusal,
): Violation[] {
  const head = answer.headers.map(([name, value]) => `${name}: ${value}`).join("\n");
  // A conflict shows the officer the case as it is now.
  const mayName = attacker !== "nobody" && (answer.status < 400 || code === "PRECONDITION_FAILED");
  const out = [
    ...canariesIn(`${head}\n${answer.body}`, secrets),
    ...canariesIn(mayName ? head : `${head}\n${answer.body}`, personal),
  ];
  return out.map((each) => ({ kind: "leak", what: `${each.slice(0, 6)}… in ${answer.status}` }));
}

/** Success for nobody, a way to another host, or an answer that may be kept. */
function ofStraying({ attacker, request }: Shot, answer: RawAnswer): Violation[] {
  const found: string[] = [];
  const isOpen = /^\/api\/auth\/csrf/.test(request.target);
  if (attacker === "nobody" && answer.status < 300 && !isOpen) found.push(`${answer.status} to nobody`);
  const location = headerOf(answer, "location");
  if (location !== undefined && !/^\/(?![/\\])/.test(location)) found.push(`sends to ${location.slice(0, 100)}`);
  if (answer.status >= 300 && answer.status < 400 && answer.status !== 308)
    found.push(`redirects with ${answer.status}`);
  const isKept = answer.status !== 308 && !/no-store/.test(headerOf(answer, "cache-control") ?? "");
  if (isKept) found.push(`may be kept: ${answer.status}`);
  return found.map((what) => ({ kind: "astray", what }));
}
