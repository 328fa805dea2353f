import type { VendorContext } from "../http/context";
import { invalidParameter } from "../http/errors";
import { commaList } from "../http/query";
import { WORKFLOWS, type WorkflowDefinition } from "../vendor/workflows";

const STEP_TYPES: Record<string, string> = {
  MATCHLIST: "BLOCKLIST",
  TOGGLE_MONITORING: "MONITOR_TOGGLE",
  DUPLICATE: "DUPLICATE",
  DECISION: "DECISION",
  KYC: "KYC",
  AML: "AML",
  IDV: "IDV",
  START: "START",
  FINISH: "FINISH",
};

function definitionOf({ steps }: WorkflowDefinition) {
  return {
    definitionUpdatedAt: "2026-03-02T04:10:00.000Z",
    version: "1.4.0",
    steps: steps.map((name, place) => ({
      name,
      version: "1.0.0",
      type: STEP_TYPES[name] ?? "OTHER",
      dependsOn: steps.slice(Math.max(0, place - 1), place),
    })),
  };
}

/** getWorkflows (handbook 1.22); not paginated. */
export function getWorkflows(context: VendorContext): Response {
  const serviceName = context.req.query("serviceName");
  const include = commaList(context, "include") ?? [];
  const unknown = include.find((word) => word !== "workflowDefinition");
  if (unknown !== undefined) throw invalidParameter("include", "query", "workflowDefinition", unknown);
  const workflows = WORKFLOWS.filter((one) => serviceName === undefined || one.serviceName === serviceName).map(
    (one) => ({
      serviceName: one.serviceName,
      workflowId: one.workflowId,
      workflowName: one.workflowName,
      type: one.lifecyclePhase,
      lifecyclePhase: one.lifecyclePhase,
      ...(one.lifecyclePhase === "MONITORING" && { monitoringTypes: ["AML"] }),
      ...(include.length > 0 && { definition: definitionOf(one) }),
    }),
  );
  return context.json({ requestId: context.var.requestId, workflows });
}
