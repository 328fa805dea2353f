/**
 * All that a span may say, beside its name, which is a route or an operation by its pattern: words of ours with few values, and ids of
 * requests and operations. No id or name of an entity, a person or a workflow, no address as it came, nothing that somebody wrote.
 */
export const TRACE_ATTRIBUTES = [
  "http.request.method",
  "http.route",
  "http.response.status_code",
  "error.type",
  "countersign.request_id",
  "countersign.operation_id",
  "countersign.action",
  "countersign.outcome",
  "countersign.upstream.request_id",
] as const;

export type Marks = Partial<Record<(typeof TRACE_ATTRIBUTES)[number], string | number>>;
