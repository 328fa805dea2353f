import "server-only";
import { ulid } from "ulid";
import { z } from "zod";
import type { Officer } from "@/lib/domain/officer";
import { DeskError, type ErrorCode } from "@/lib/errors";
import { describeError, log, pathForLog } from "@/lib/log";
import { markSpan } from "@/lib/trace";
import { readJson } from "./body";
import { requireOwnOrigin } from "./origin";
import { toProblem } from "./problem";
import type { EventsReply, FileReply, Reply } from "./reply";
import { FILE_POLICY } from "./securityHeaders.mjs";
import { streamOf } from "./streaming";
import { faultsOfText } from "./text";

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** What a route declares. `access` is required, so that no route can forget its rule. */
interface Declaration<
  Access,
  Answer extends z.ZodType | "file" | "events",
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
> {
  access: Access;
  /** What the browser receives, and nothing else; or a file to be saved; or a stream of events. */
  answer: Answer;
  params?: Params;
  query?: Query;
  body?: Body;
}

/** What the work of a route gets: everything parsed, the officer fresh from the database. */
export interface Call<Params, Query, Body> {
  officer: Officer;
  params: Params;
  query: Query;
  body: Body;
  headers: Headers;
  requestId: string;
}

/** What the work of a route gives, by what the route declares to answer. */
type Given<Answer> = Answer extends z.ZodType
  ? Reply<z.output<Answer>>
  : Answer extends "events"
    ? EventsReply
    : FileReply;

type Context = { params: Promise<Record<string, string | string[]>> };

/** An officer who is signed in, under one of their sessions. */
interface Asking {
  officer: Officer;
  sessionId: string;
}

/**
 * Identity and permission of a request: handed in, so that the wire knows neither sessions nor rules. Both throw
 * DeskError. `under` runs the work so that it can be asked again who is asking, and under which session.
 */
interface Admission<Access> {
  who: () => Promise<Asking>;
  under: <Result>(asking: Asking, work: () => Promise<Result>) => Promise<Result>;
  permit: (officer: Officer, access: Access) => Promise<void>;
}

/**
 * Makes the maker of route handlers. Order, the same everywhere: request id, origin (unsafe methods), session, permission,
 * parse, work, answer; every failure becomes one problem document and one log line.
 */
export function handlerFor<Access>({ who, under, permit }: Admission<Access>) {
  return function handle<
    const Answer extends z.ZodType | "file" | "events",
    Params extends z.ZodType = Nothing,
    Query extends z.ZodType = Nothing,
    Body extends z.ZodType = z.ZodUndefined,
  >(
    declaration: Declaration<Access, Answer, Params, Query, Body>,
    work: (call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>>) => Promise<Given<Answer>>,
  ) {
    return (request: Request, context: Context): Promise<Response> =>
      answer(request, (trace) => attempt(request, context, trace));

    async function attempt(request: Request, context: Context, trace: Trace): Promise<Response> {
      if (!["GET", "HEAD"].includes(request.method)) requireOwnOrigin(request.headers);
      const asking = await who();
      const { officer } = asking;
      trace.officerId = officer.id;
      await permit(officer, declaration.access);
      const params = parse(declaration.params ?? nothing, (await context.params) ?? {}, "path") as z.infer<Params>;
      const query = parse(declaration.query ?? nothing, queryOf(request), "query") as z.infer<Query>;
      const body = (
        declaration.body ? parse(declaration.body, await readJson(request), "body") : undefined
      ) as z.infer<Body>;
      const { requestId } = trace;
      const call = { officer, params, query, body, headers: request.headers, requestId };
      return respond(declaration.answer, await under(asking, () => work(call)), requestId);
    }
  };
}

/**
 * The outside of every route, also of the one that lets people in: a request id, one problem document for a failure,
 * one log line. In: the request and the attempt to answer it. Never throws.
 */
export async function answer(request: Request, attempt: (trace: Trace) => Promise<Response>): Promise<Response> {
  const trace: Trace = { requestId: ulid(), started: performance.now() };
  markSpan({ "countersign.request_id": trace.requestId });
  const answered = await attempt(trace).then(
    (response): Answered => ({ response }),
    (error: unknown) => failure(request, error, trace),
  );
  logRequest(request, answered, trace);
  markSpan({ "countersign.outcome": answered.error?.code });
  return answered.response;
}

/** What the log line of a request needs, gathered on the way. `started` is in milliseconds of the process's clock. */
export interface Trace {
  requestId: string;
  started: number;
  officerId?: string;
}

interface Answered {
  response: Response;
  error?: DeskError;
}

/** Parses one part of a request. Throws DeskError VALIDATION naming every field at fault. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, place: string): z.infer<Schema> {
  const unsound = faultsOfText(value);
  if (unsound.length > 0) throw invalid(unsound, place);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw invalid(
    issues.map((issue) => [issue.path.join("."), describeIssue(issue)]),
    place,
    parsed.error,
  );
}

function invalid(faults: [string, string][], place: string, cause?: unknown): DeskError {
  const fields = Object.fromEntries(faults.map(([field, message]) => [field || place, message]));
  const detail = Object.entries(fields)
    .map(([field, message]) => `${field}: ${message}`)
    .join("; ");
  return new DeskError("VALIDATION", { detail, fields, sent: "no", cause });
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return issue.code === "unrecognized_keys" ? `unknown: ${issue.keys.join(", ").slice(0, 200)}` : issue.message;
}

/** A key given twice becomes an array, which no schema of a single value accepts. */
function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams;
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

const PRIVATE = { "Cache-Control": "private, no-store" };

/** Throws ZodError where the work gives anything else than the route declares: nothing undeclared reaches a browser. */
function respond(
  answer: z.ZodType | "file" | "events",
  reply: Reply | FileReply | EventsReply,
  requestId: string,
): Response {
  if ("file" in reply) return respondFile(reply, requestId);
  if ("events" in reply) return respondEvents(reply, requestId);
  if (typeof answer === "string") throw new TypeError(`A route that gives ${answer} has given none`);
  const { body, status = 200, etag, location } = reply;
  const headers = {
    ...PRIVATE,
    "X-Request-Id": requestId,
    ...(etag && { ETag: etag }),
    ...(location && { Location: location }),
  };
  return Response.json(answer.parse(body), { status, headers });
}

/** An event is of use at once: nothing on the way, compression included, may gather several. */
function respondEvents({ events }: EventsReply, requestId: string): Response {
  const headers = {
    "Cache-Control": "private, no-store, no-transform",
    "Content-Type": "text/event-stream; charset=utf-8",
    "X-Accel-Buffering": "no",
    "X-Content-Type-Options": "nosniff",
    "X-Request-Id": requestId,
  };
  return new Response(events, { headers });
}

/** The name of a file is ours, never a client's: letters, digits, points and hyphens. */
function respondFile({ file }: FileReply, requestId: string): Response {
  const isShown = "isShown" in file && file.isShown;
  const headers = {
    ...PRIVATE,
    "Content-Type": file.type,
    "Content-Disposition": `${isShown ? "inline" : "attachment"}; filename="${file.name}"`,
    ...("size" in file && { "Content-Length": String(file.size) }),
    "Content-Security-Policy": FILE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Request-Id": requestId,
  };
  return new Response(streamOf("bytes" in file ? file.bytes : file.text, requestId), { headers });
}

function failure(request: Request, error: unknown, { requestId }: Trace): Answered {
  const sent = request.method === "PATCH" ? "unknown" : "no";
  const known = error instanceof DeskError ? error : new DeskError("INTERNAL", { sent, cause: error });
  const document = toProblem(known, requestId);
  const { etag, retryAfterSeconds } = known.facts;
  const headers = {
    ...PRIVATE,
    "X-Request-Id": requestId,
    "Content-Type": "application/problem+json",
    ...(etag && { ETag: etag }),
    ...(retryAfterSeconds !== undefined && { "Retry-After": String(retryAfterSeconds) }),
  };
  return { response: new Response(JSON.stringify(document), { status: document.status, headers }), error: known };
}

function logRequest(request: Request, { response, error }: Answered, { requestId, officerId, started }: Trace): void {
  const { rule, operationId, upstreamRequestId } = error?.facts ?? {};
  const line = {
    event: "request",
    requestId,
    method: request.method,
    path: pathForLog(new URL(request.url).pathname),
    status: response.status,
    ms: Math.round(performance.now() - started),
    ...{ officerId, code: error?.code, rule, operationId, upstreamRequestId },
  };
  if (response.status < 500) log().info(line);
  else if (error && NO_FAULT.has(error.code)) log().warn(line);
  else log().error({ ...line, error: describeError(error) });
}

/** Refused on purpose: the place in the program is of no interest. */
const NO_FAULT = new Set<ErrorCode>(["OVERLOADED"]);
