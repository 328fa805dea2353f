import { workflowsQuery, workflowsAnswer } from "@/lib/executions/contract";
import { readWorkflows } from "@/lib/executions/read";
import { handle } from "@/lib/auth/handle";

export const GET = handle(
  { access: "read-cases", answer: workflowsAnswer, query: workflowsQuery },
  async ({ officer, query }) => ({
    body: await readWorkflows(officer, query),
  }),
);
