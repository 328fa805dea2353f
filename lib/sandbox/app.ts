import { Hono } from "hono";
import { controlRoutes } from "./control/routes";
import { callerOf } from "./http/authenticate";
import type { VendorContext, VendorEnv } from "./http/context";
import { notFound, VendorError } from "./http/errors";
import { recorded } from "./http/record";
import { ulidOf } from "./identifiers";
import { getAudit } from "./resources/audit";
import { decideResults } from "./resources/decisions";
import { getDocument, getDocuments, getExternalReferences } from "./resources/documents";
import { executeWorkflow } from "./resources/execute";
import { getExecution, getOrganizationExecution, getResults, overrideExecution } from "./resources/executions";
import { getIndividual } from "./resources/individuals";
import { getOrganization } from "./resources/organizations";
import { getOrganizationProfile, getProfile, updateProfile } from "./resources/profiles";
import { patchMonitoring } from "./resources/monitoring";
import { getProcessResults } from "./resources/results";
import { updateRiskLevel } from "./resources/risk";
import { searchProfiles } from "./resources/search";
import { getWorkflows } from "./resources/workflows";
import type { Sandbox } from "./sandbox";

const PROFILE = "/v2/individuals/:entityId/serviceprofiles/:serviceName";
const EXECUTIONS = `${PROFILE}/workflows/:workflowName/executions`;
const ORGANIZATION = "/v2/organizations/:entityId";
const ORGANIZATION_EXECUTIONS = `${ORGANIZATION}/serviceprofiles/:serviceName/workflows/:workflowName/executions`;

/** The request id the vendor gives when it does not know who asks: a ULID of time zero (handbook 4.7). */
const zeroTimeRequestId = (requestId: string) => ulidOf(0, requestId);

function refusal(cause: Error, context: VendorContext): Response {
  const error =
    cause instanceof VendorError ? cause : new VendorError(500, "SYS-500", `Internal error: ${cause.message}`);
  const { status, errorCode, errorMsg, details } = error;
  const requestId = status === 401 ? zeroTimeRequestId(context.var.requestId) : context.var.requestId;
  return context.json({ errorCode, errorMsg, ...(details && { details }), requestId }, status);
}

/** The vendor's operations and the sandbox's own control paths as one HTTP application. */
export function sandboxApp(sandbox: Sandbox): Hono<VendorEnv> {
  const app = new Hono<VendorEnv>();
  app.use(async (context, next) => {
    context.set("sandbox", sandbox);
    await next();
  });
  app.route("/__control", controlRoutes());
  app.get("/ruok", (context) => context.text("imok"));

  app.use("*", recorded, async (context, next) => {
    sandbox.finishRuns();
    context.set(
      "caller",
      callerOf(sandbox.settings, (name) => context.req.header(name)),
    );
    await next();
  });
  app.get(PROFILE, getProfile).patch(PROFILE, updateProfile);
  app.get(EXECUTIONS, getResults);
  app.get(`${EXECUTIONS}/:workflowExecutionId`, getExecution);
  app.patch(`${EXECUTIONS}/:workflowExecutionId`, overrideExecution);
  app.post(`${PROFILE}/workflows/:workflowName/execute`, executeWorkflow);
  app.patch(`${PROFILE}/risk`, updateRiskLevel);
  app.get("/v2/individuals/:entityId", getIndividual);
  app.get("/v2/individuals/:entityId/documents", getDocuments);
  app.get("/v2/individuals/:entityId/documents/:documentId", getDocument);
  app.get("/v2/individuals/:entityId/externalreferences", getExternalReferences);
  app.patch("/v2/individuals/:entityId/monitor", patchMonitoring);
  app.get("/v2/individuals/:entityId/results", getProcessResults);
  app.patch("/v2/individuals/:entityId/results/:kind", decideResults);
  app.get(ORGANIZATION, getOrganization);
  app.get("/v2.1/organizations/:entityId/profiles/:serviceName", getOrganizationProfile);
  app.get(`${ORGANIZATION_EXECUTIONS}/:workflowExecutionId`, getOrganizationExecution);
  app.patch(`${ORGANIZATION}/results/:kind{aml}`, decideResults);
  app.patch(`${ORGANIZATION}/serviceprofiles/:serviceName/risk`, updateRiskLevel);
  app.patch(`${ORGANIZATION}/monitor`, patchMonitoring);
  app.post("/v2/search/serviceprofiles", searchProfiles);
  app.get("/v2/workflows", getWorkflows);
  app.get("/v2/audit", getAudit);

  app.notFound((context) => refusal(notFound(`${context.req.method} ${context.req.path}`), context));
  app.onError(refusal);
  return app;
}
