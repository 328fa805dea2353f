import { handle } from "@/lib/auth/handle";
import { operationsQuery, operationsAnswer } from "@/lib/writes/contract";
import { listOperations } from "@/lib/writes/service";

export const GET = handle(
  { access: "read-cases", answer: operationsAnswer, query: operationsQuery },
  async ({ officer, query }) => ({
    body: { operations: await listOperations(officer, query) },
  }),
);
