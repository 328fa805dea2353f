import { caseQuery } from "@/lib/cases/contract";
import { executionParams } from "@/lib/executions/contract";
import { readExecution } from "@/lib/executions/read";
import { handle } from "@/lib/http/handler";

export const GET = handle(
  { access: "read-cases", params: executionParams, query: caseQuery },
  async ({ officer, params, query }) => ({ body: await readExecution(officer, params, query) }),
);
