import { z } from "zod";
import { handle } from "@/lib/http/handler";
import { getOperation } from "@/lib/writes/service";

const params = z.strictObject({ id: z.ulid() });

export const GET = handle({ access: "read-cases", params }, async ({ officer, params: { id } }) => ({
  body: { operation: await getOperation(officer, id) },
}));
