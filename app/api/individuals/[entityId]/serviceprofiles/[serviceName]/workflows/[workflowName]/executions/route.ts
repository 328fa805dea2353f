import { executionsParams } from "@/lib/executions/contract";
import { readExecutions } from "@/lib/executions/read";
import { handle } from "@/lib/http/handler";

export const GET = handle({ access: "read-cases", params: executionsParams }, async ({ officer, params }) => ({
  body: await readExecutions(officer, params),
}));
