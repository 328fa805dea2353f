import { z } from "zod";
import { LIFECYCLE_PHASES } from "./enums";
import { list, map, moment, openEnum, part, text, texts } from "./tolerant";

/** The steps a step waits for: their names, or for every condition the names (the vendor's two specifications differ). */
const dependsOn = z
  .unknown()
  .transform((value): string[] => {
    const names = Array.isArray(value) ? texts().parse(value) : Object.values(map(texts()).parse(value)).flat();
    return [...new Set(names)];
  })
  // Makes the key one that may be missing.
  .catch([]);

/** A step as the vendor describes it; `type` says what it does, and is an open list. */
const definedStep = z.object({ name: text(), description: text(), version: text(), type: text(), dependsOn });
export type DefinedStep = z.infer<typeof definedStep>;

/** How a workflow is built; only there where it was asked for (handbook 1.22). */
const definition = z.object({ definitionUpdatedAt: moment(), version: text(), steps: list(definedStep) });
export type WorkflowDefinition = z.infer<typeof definition>;

/** One workflow of the account (handbook 1.22, operation getWorkflows). */
export const workflow = z.object({
  serviceName: text(),
  workflowId: text(),
  workflowName: text(),
  type: text(),
  lifecyclePhase: openEnum(LIFECYCLE_PHASES),
  monitoringTypes: texts(),
  definition: part(definition),
});
export type Workflow = z.infer<typeof workflow>;
export const workflowsAnswer = z.object({ workflows: list(workflow), requestId: text() });
