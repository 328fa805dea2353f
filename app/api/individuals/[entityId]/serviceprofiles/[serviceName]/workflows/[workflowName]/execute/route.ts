import { handle, onCase } from "@/lib/auth/handle";
import { executionsParams, overrideAnswer, runWorkflow as runWorkflowBody } from "@/lib/executions/contract";
import { runWorkflow } from "@/lib/executions/runService";

export const POST = handle(
  { access: onCase("run-workflow"), answer: overrideAnswer, params: executionsParams, body: runWorkflowBody },
  runWorkflow,
);
