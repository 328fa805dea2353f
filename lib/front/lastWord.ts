import type { IncomingMessage, ServerResponse } from "node:http";
import { DeskError, type ErrorCode } from "@/lib/errors";
import { problemFor } from "./refuse";

/*
 * The framework refuses some requests to our API by itself, with a bare status: a method that a route does not export,
 * a failure of its own before the handler runs. A client of the API gets a problem document all the same.
 */

const CODES: Partial<Record<number, ErrorCode>> = { 400: "VALIDATION", 404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED" };

/**
 * Turns a refusal of the framework's own into ours; answers of our handlers are recognised by their request id. The
 * head is where it is noticed: the framework's compression writes it before the end, and keeps the functions it finds
 * here. In: a request to the API and its response, before the framework gets them.
 */
export function keepLastWord(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response;
  let ours: string | undefined;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (status < 400 || this.hasHeader("x-request-id")) return Reflect.apply(writeHead, this, [status, ...rest]);
    const code = CODES[status] ?? (status < 500 ? "VALIDATION" : "INTERNAL");
    const problem = problemFor(request, new DeskError(code, { sent: "no" }));
    ours = request.method === "HEAD" ? "" : problem.body;
    this.removeHeader("content-encoding");
    this.removeHeader("transfer-encoding");
    return writeHead.call(this, problem.status, { ...problem.headers, "Content-Length": Buffer.byteLength(ours) });
  } as typeof writeHead;
  response.write = function (this: ServerResponse, ...given: unknown[]) {
    if (!this.headersSent) this.writeHead(this.statusCode);
    return ours === undefined ? Reflect.apply(write, this, given) : true;
  } as typeof write;
  response.end = function (this: ServerResponse, ...given: unknown[]) {
    if (!this.headersSent && this.statusCode >= 400) this.writeHead(this.statusCode);
    return ours === undefined ? Reflect.apply(end, this, given) : Reflect.apply(end, this, [ours]);
  } as typeof end;
}
