import { operationAnswer } from "@/lib/writes/contract";
import { z } from "zod";
import { handle } from "@/lib/auth/handle";
import { deskUlid } from "@/lib/ids";
import { getOperation } from "@/lib/writes/service";

const params = z.strictObject({ id: deskUlid });

export const GET = handle(
  { access: "read-cases", answer: operationAnswer, params },
  async ({ officer, params: { id } }) => ({
    body: { operation: await getOperation(officer, id) },
  }),
);
