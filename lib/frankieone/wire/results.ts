import { z } from "zod";
import { processResult } from "./execution";
import { riskAssessment } from "./serviceProfile";
import { list, number, part, text } from "./tolerant";

/** The answer of getAllPROs (handbook 1.17). */
export const processResultsAnswer = z.object({
  processResults: list(processResult),
  meta: part(z.object({ total: number() })),
  requestId: text(),
});

/** The answers of the decisions on results (handbook 1.18) and of updateIndividualRiskLevel (1.20), as far as they are used. */
export const decisionAnswer = z.object({ processResults: z.array(z.unknown()), requestId: text() });
export const riskLevelAnswer = z.object({ riskAssessment, requestId: text() });

/** The answer of patchMonitoring: its shape says little, so the read-back alone proves (handbook 1.19). */
export const monitoringAnswer = z.object({ monitoring: z.unknown(), requestId: text() });

/** The answer of executeWorkflow: 202 names the execution on top, 200 inside its result (handbook 1.21). */
export const executeAnswer = z.object({
  workflowExecutionId: text(),
  workflowResult: part(z.object({ workflowExecutionId: text(), requestId: text() })),
  requestId: text(),
});
