import "server-only";
import { paced } from "@/lib/pace";
import { type EntityPath, entitySegments } from "./entityPath";
import { UpstreamError } from "./errors";
import { type NamedPath, unknownIn } from "./names";
import type { Caller } from "./reads";
import { callVendor, type VendorCall } from "./transport";
import type { MonitoringType } from "./wire/enums";
import type { ResultKind } from "./wire/decisions";
import { workflowResultAnswer } from "./wire/execution";
import {
  type CommentOnlyBody,
  commentOnlyBody,
  type DecisionBody,
  decisionBody,
  overrideBody,
  type OverrideBody,
  type RiskLevelBody,
  riskLevelBody,
  updateProfileBody,
  type UpdateProfileBody,
} from "./wire/requests";
import { decisionAnswer, executeAnswer, monitoringAnswer, riskLevelAnswer } from "./wire/results";
import { serviceProfileAnswer } from "./wire/serviceProfile";

/*
 * The calls that change the vendor. Only lib/writes may import this file: a write that bypasses the road leaves no
 * record. Each sends once and never retries. Each throws UpstreamError, which says whether the vendor may have acted.
 */

/** The longest we wait for an answer to a write; after that the outcome is unknown, not failed. */
const WRITE_DEADLINE_MS = 60_000;

interface ProfilePath {
  entityId: string;
  serviceName: string;
}

type WorkflowPath = ProfilePath & { workflowName: string };

/** updateProfile (handbook 1.10). Out: the profile and the vendor's id of this change. */
export async function updateProfile(caller: Caller, path: ProfilePath, body: UpdateProfileBody) {
  requireKnown(path);
  const answer = await write(caller, { segments: ofIndividual(path), body: updateProfileBody.parse(body) });
  return understood(serviceProfileAnswer.safeParse(answer.body), answer.requestId);
}

/** overrideWorkflowExecutionResult (handbook 1.11). Out: the workflow result and the vendor's id of this change. */
export async function overrideWorkflowExecutionResult(
  caller: Caller,
  path: WorkflowPath & { workflowExecutionId: string },
  body: OverrideBody,
) {
  requireKnown(path);
  const segments = [...ofIndividual(path), "workflows", path.workflowName, "executions", path.workflowExecutionId];
  const answer = await write(caller, { segments, body: overrideBody.parse(body) });
  return understood(workflowResultAnswer.safeParse(answer.body), answer.requestId);
}

/**
 * updateAML, updateIDV, updateMatches, updateDuplicate and updateFraud (handbook 1.18), for an entity whose profile the officer has
 * read; of an organisation AML alone (1.25). Out: the vendor's id of this change.
 */
export async function decideResults(caller: Caller, entity: EntityPath, kind: ResultKind, body: DecisionBody) {
  const segments = [...entitySegments(entity), "results", kind];
  const answer = await write(caller, { segments, body: decisionBody(kind).parse(body), isEntityInSight: true });
  return understood(decisionAnswer.safeParse(answer.body), answer.requestId);
}

/**
 * updateIndividualRiskLevel (handbook 1.20), and its counterpart for organisations (1.25). Out: the assessment and the vendor's id of
 * this change.
 */
export async function updateRiskLevel(caller: Caller, path: ProfilePath & EntityPath, body: RiskLevelBody) {
  requireKnown(path);
  const answer = await write(caller, { segments: [...ofProfile(path), "risk"], body: riskLevelBody.parse(body) });
  return understood(riskLevelAnswer.safeParse(answer.body), answer.requestId);
}

/**
 * patchMonitoring (handbook 1.19, 1.25), for an entity whose every profile the officer sees: it switches them all. Out: the
 * vendor's id of this change.
 */
export async function patchMonitoring(
  caller: Caller,
  entity: EntityPath,
  { enabled, monitoringTypes }: { enabled: boolean; monitoringTypes: readonly MonitoringType[] },
  body: CommentOnlyBody,
) {
  const answer = await write(caller, {
    segments: [...entitySegments(entity), "monitor"],
    query: { enabled: String(enabled), monitoringTypes: monitoringTypes.join(",") },
    body: commentOnlyBody.parse(body),
    isEntityInSight: true,
  });
  return understood(monitoringAnswer.safeParse(answer.body), answer.requestId);
}

/**
 * executeWorkflow in the background (handbook 1.21): every call starts a run and is charged. Out: the vendor's id of this call, and the
 * execution it names.
 */
export async function executeWorkflow(caller: Caller, path: WorkflowPath, body: CommentOnlyBody) {
  requireKnown(path);
  const answer = await write(caller, {
    method: "POST",
    segments: [...ofIndividual(path), "workflows", path.workflowName, "execute"],
    query: { level: "id" },
    body: commentOnlyBody.parse(body),
    isBackground: true,
  });
  const { workflowExecutionId, workflowResult, requestId } = understood(
    executeAnswer.safeParse(answer.body),
    answer.requestId,
  );
  return { requestId, workflowExecutionId: workflowExecutionId ?? workflowResult?.workflowExecutionId };
}

/**
 * Of individuals, whatever else the path says: of an organisation's profile and runs no write but the risk level is made here (handbook
 * 1.25).
 */
const ofIndividual = ({ entityId, serviceName }: ProfilePath) => ofProfile({ entityId, serviceName });

const ofProfile = (path: ProfilePath & EntityPath) => [...entitySegments(path), "serviceprofiles", path.serviceName];

type Write = Pick<VendorCall, "segments" | "query" | "body" | "isEntityInSight" | "isBackground"> & {
  method?: "PATCH" | "POST";
};

const write = ({ username, scope }: Caller, { method = "PATCH", ...call }: Write) =>
  callVendor({ method, ...call, username, scope, priority: "write", deadlineMs: paced(WRITE_DEADLINE_MS) });

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
