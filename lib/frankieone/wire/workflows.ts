import { z } from "zod";
import { LIFECYCLE_PHASES } from "./enums";
import { list, openEnum, text, texts } from "./tolerant";

/** One workflow of the account (handbook 1.22, operation getWorkflows). */
export const workflow = z.object({
  serviceName: text(),
  workflowId: text(),
  workflowName: text(),
  type: text(),
  lifecyclePhase: openEnum(LIFECYCLE_PHASES),
  monitoringTypes: texts(),
});
export type Workflow = z.infer<typeof workflow>;
export const workflowsAnswer = z.object({ workflows: list(workflow), requestId: text() });
