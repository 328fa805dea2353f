import { executionsParams, executionsAnswer } from "@/lib/executions/contract";
import { readExecutions } from "@/lib/executions/read";
import { handle } from "@/lib/auth/handle";

export const GET = handle(
  { access: "read-cases", answer: executionsAnswer, params: executionsParams },
  async ({ officer, params }) => ({
    body: await readExecutions(officer, params),
  }),
);
