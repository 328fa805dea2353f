import "server-only";
import { paced } from "@/lib/pace";
import { UpstreamError } from "./errors";
import { type NamedPath, unknownIn } from "./names";
import type { Caller } from "./reads";
import { callVendor } from "./transport";
import { workflowResultAnswer } from "./wire/execution";
import { overrideBody, type OverrideBody, updateProfileBody, type UpdateProfileBody } from "./wire/requests";
import { serviceProfileAnswer } from "./wire/serviceProfile";

/*
 * The two calls that change the vendor. Only lib/writes may import this file: a write that bypasses the road leaves no
 * record. Each sends once and never retries.
 */

/** The longest we wait for an answer to a write; after that the outcome is unknown, not failed. */
const WRITE_DEADLINE_MS = 60_000;

interface ProfilePath {
  entityId: string;
  serviceName: string;
}

/**
 * updateProfile (handbook 1.10). Out: the profile and the vendor's id of this change.
 * Throws UpstreamError, which says whether the vendor may have acted.
 */
export async function updateProfile(
  { username, scope }: Caller,
  { entityId, serviceName }: ProfilePath,
  body: UpdateProfileBody,
) {
  requireKnown({ serviceName });
  const segments = ["v2", "individuals", entityId, "serviceprofiles", serviceName];
  const answer = await callVendor({
    method: "PATCH",
    segments,
    body: updateProfileBody.parse(body),
    username,
    scope,
    priority: "write",
    deadlineMs: paced(WRITE_DEADLINE_MS),
  });
  return understood(serviceProfileAnswer.safeParse(answer.body), answer.requestId);
}

/**
 * overrideWorkflowExecutionResult (handbook 1.11). Out: the workflow result and the vendor's id of this change.
 * Throws UpstreamError, which says whether the vendor may have acted.
 */
export async function overrideWorkflowExecutionResult(
  { username, scope }: Caller,
  path: ProfilePath & { workflowName: string; workflowExecutionId: string },
  body: OverrideBody,
) {
  requireKnown(path);
  const { entityId, serviceName, workflowName, workflowExecutionId } = path;
  const execution = ["workflows", workflowName, "executions", workflowExecutionId];
  const answer = await callVendor({
    method: "PATCH",
    segments: ["v2", "individuals", entityId, "serviceprofiles", serviceName, ...execution],
    body: overrideBody.parse(body),
    username,
    scope,
    priority: "write",
    deadlineMs: paced(WRITE_DEADLINE_MS),
  });
  return understood(workflowResultAnswer.safeParse(answer.body), answer.requestId);
}

/** The read before a write has seen every name in its path; without that nothing is sent. */
function requireKnown(path: NamedPath): void {
  if (unknownIn(path)) throw new UpstreamError("NOT_FOUND", "no", { status: 404, refused: true });
}

interface Parsed<Data> {
  data?: Data;
  error?: unknown;
}

/** A 2xx counts only in its documented shape, with the id of the change; anything else is an unknown outcome. */
function understood<Data>(parsed: Parsed<Data>, requestId: string | undefined): Data & { requestId: string } {
  if (parsed.data && requestId) return { ...parsed.data, requestId };
  throw new UpstreamError("UPSTREAM_BAD_RESPONSE", "maybe", { cause: parsed.error });
}
