import { workflowsQuery } from "@/lib/executions/contract";
import { readWorkflows } from "@/lib/executions/read";
import { handle } from "@/lib/http/handler";

export const GET = handle({ access: "read-cases", query: workflowsQuery }, async ({ officer, query }) => ({
  body: await readWorkflows(officer, query.serviceName),
}));
