import { caseQuery } from "@/lib/cases/contract";
import {
  executionParams,
  overrideExecution as overrideBody,
  executionAnswer,
  overrideAnswer,
} from "@/lib/executions/contract";
import { readExecution } from "@/lib/executions/read";
import { overrideExecution } from "@/lib/executions/service";
import { handle, onCase } from "@/lib/auth/handle";

export const GET = handle(
  { access: "read-cases", answer: executionAnswer, params: executionParams, query: caseQuery },
  async ({ officer, params, query }) => ({ body: await readExecution(officer, params, query) }),
);

export const PATCH = handle(
  { access: onCase("override"), answer: overrideAnswer, params: executionParams, body: overrideBody },
  overrideExecution,
);
