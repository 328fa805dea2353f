import type { Schema } from "./contradictions";
import { findOperation } from "./operations";
import { parameterComplaints } from "./parameters";
import { judgesOf } from "./validators";

/** A call as it went over the wire. `query` without the question mark, `body` parsed, absent when none was sent. */
export interface SentRequest {
  method: string;
  path: string;
  query?: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** An answer as it came over the wire, its body parsed. */
export interface ReceivedResponse {
  method: string;
  path: string;
  status: number;
  body: unknown;
}

const noOperation = (method: string, path: string) => [`${method} ${path} is no operation of the vendor`];

const jsonSchema = (content: Record<string, { schema: Schema }> | undefined) => content?.["application/json"]?.schema;

/**
 * Violations of the vendor's OpenAPI by a request, readable, empty when there are none. The key is demanded everywhere
 * although two operations forget to list it (handbook 1.1); properties that are only read must not be sent.
 */
export function validateRequest({ method, path, query, headers, body }: SentRequest): string[] {
  const found = findOperation(method, path);
  if (!found) return noOperation(method, path);
  const sent = new Headers(headers);
  const complaints = parameterComplaints(found, new URLSearchParams(query), sent);
  if (!sent.get("api_key") && !complaints.includes("header api_key is required"))
    complaints.push("header api_key is required");
  const schema = jsonSchema(found.operation.requestBody?.content);
  if (body === undefined) return complaints;
  if (!schema) return [...complaints, "body is not declared"];
  if (!sent.get("content-type")?.startsWith("application/json"))
    complaints.push("header content-type must be application/json");
  return [...complaints, ...judgesOf(found.document).request.complaints(schema, body, "body")];
}

/** Violations of the vendor's OpenAPI by an answer: a status or a body the operation does not document. */
export function validateResponse({ method, path, status, body }: ReceivedResponse): string[] {
  const found = findOperation(method, path);
  if (!found) return noOperation(method, path);
  const documented = found.operation.responses[String(status)];
  if (!documented) return [`status ${status} is not documented for ${found.operation.operationId}`];
  const schema = jsonSchema(documented.content);
  return schema ? judgesOf(found.document).answer.complaints(schema, body, "body") : [];
}
