import { z } from "zod";
import { handle, onCase } from "@/lib/auth/handle";
import { deskUlid } from "@/lib/ids";
import { resolveOperation as body, operationAnswer } from "@/lib/writes/contract";
import { resolveOperation } from "@/lib/writes/resolve";

const params = z.strictObject({ id: deskUlid });

export const POST = handle(
  { access: onCase("resolve-operation"), answer: operationAnswer, params, body },
  async ({ params: { id }, ...call }) => ({
    body: { operation: await resolveOperation({ ...call, id }) },
  }),
);
