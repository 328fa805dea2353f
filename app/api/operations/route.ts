import { handle } from "@/lib/http/handler";
import { operationsQuery } from "@/lib/writes/contract";
import { listOperations } from "@/lib/writes/service";

export const GET = handle({ access: "read-cases", query: operationsQuery }, async ({ officer, query }) => ({
  body: { operations: await listOperations(officer, query) },
}));
