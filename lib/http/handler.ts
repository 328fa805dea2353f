import "server-only";
import { ulid } from "ulid";
import { z } from "zod";
import { type Action, can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import { requireOfficer } from "@/lib/auth/session";
import { DeskError } from "@/lib/errors";
import { describeError, log } from "@/lib/log";
import { readJson } from "./body";
import { requireOwnOrigin } from "./origin";
import { toProblem } from "./problem";
import type { FileReply, Reply } from "./reply";
import { streamOf } from "./streaming";

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** What a route declares. `access` is required, so that no route can forget its rule. */
interface Declaration<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  /** The action asked for, or "write-road": the decision needs the case and falls in lib/writes. */
  access: Action | "write-road";
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

type Context = { params: Promise<Record<string, string | string[]>> };

/**
 * Makes a route handler. Order, the same everywhere: request id, origin (unsafe methods), session, permission,
 * parse, work, answer; every failure becomes one problem document and one log line.
 */
export function handle<
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(
  declaration: Declaration<Params, Query, Body>,
  work: (call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>>) => Promise<Reply | FileReply>,
) {
  return (request: Request, context: Context): Promise<Response> =>
    answer(request, (trace) => attempt(request, context, trace));

  async function attempt(request: Request, context: Context, trace: Trace): Promise<Response> {
    if (!["GET", "HEAD"].includes(request.method)) requireOwnOrigin(request.headers);
    const officer = await requireOfficer();
    trace.officerId = officer.id;
    requirePermission(officer, declaration.access);
    const params = parse(declaration.params ?? nothing, (await context.params) ?? {}, "path") as z.infer<Params>;
    const query = parse(declaration.query ?? nothing, queryOf(request), "query") as z.infer<Query>;
    const body = (
      declaration.body ? parse(declaration.body, await readJson(request), "body") : undefined
    ) as z.infer<Body>;
    const { requestId } = trace;
    return respond(await work({ officer, params, query, body, headers: request.headers, requestId }), requestId);
  }
}

/**
 * The outside of every route, also of the one that lets people in: a request id, one problem document for a failure,
 * one log line. In: the request and the attempt to answer it. Never throws.
 */
export async function answer(request: Request, attempt: (trace: Trace) => Promise<Response>): Promise<Response> {
  const trace: Trace = { requestId: ulid(), started: performance.now() };
  const answered = await attempt(trace).then(
    (response): Answered => ({ response }),
    (error: unknown) => failure(request, error, trace),
  );
  logRequest(request, answered, trace);
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

function requirePermission(officer: Officer, access: Action | "write-road"): void {
  if (access === "write-road") return;
  const verdict = can(officer, access);
  if (!verdict.allowed) throw new DeskError("FORBIDDEN", { detail: verdict.reason, rule: verdict.rule, sent: "no" });
}

/** Parses one part of a request. Throws DeskError VALIDATION naming every field at fault. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, place: string): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join(".") || place, describeIssue(issue)]),
  );
  const detail = Object.entries(fields)
    .map(([field, message]) => `${field}: ${message}`)
    .join("; ");
  throw new DeskError("VALIDATION", { detail, fields, sent: "no", cause: parsed.error });
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

function respond(reply: Reply | FileReply, requestId: string): Response {
  if ("file" in reply) return respondFile(reply, requestId);
  const { body, status = 200, etag, location } = reply;
  const headers = {
    ...PRIVATE,
    "X-Request-Id": requestId,
    ...(etag && { ETag: etag }),
    ...(location && { Location: location }),
  };
  return Response.json(body, { status, headers });
}

/** The name of a file is ours, never a client's: letters, digits, points and hyphens. */
function respondFile({ file: { name, type, text } }: FileReply, requestId: string): Response {
  const disposition = `attachment; filename="${name}"`;
  const headers = { "Content-Type": type, "Content-Disposition": disposition, "X-Request-Id": requestId };
  return new Response(streamOf(text, requestId), { headers: { ...PRIVATE, ...headers } });
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
    path: new URL(request.url).pathname,
    status: response.status,
    ms: Math.round(performance.now() - started),
    ...{ officerId, code: error?.code, rule, operationId, upstreamRequestId },
  };
  if (response.status >= 500) log().error({ ...line, error: describeError(error) });
  else log().info(line);
}
