import { caseQuery } from "@/lib/cases/contract";
import { executionParams, overrideExecution as overrideBody } from "@/lib/executions/contract";
import { readExecution } from "@/lib/executions/read";
import { overrideExecution } from "@/lib/executions/service";
import { handle } from "@/lib/http/handler";

export const GET = handle(
  { access: "read-cases", params: executionParams, query: caseQuery },
  async ({ officer, params, query }) => ({ body: await readExecution(officer, params, query) }),
);

export const PATCH = handle({ access: "write-road", params: executionParams, body: overrideBody }, overrideExecution);
