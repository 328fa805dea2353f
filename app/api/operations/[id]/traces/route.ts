import { tracesAnswer } from "@/lib/operations/contract";
import { z } from "zod";
import { handle } from "@/lib/auth/handle";
import { deskUlid } from "@/lib/ids";
import { readTraces } from "@/lib/operations/service";

const params = z.strictObject({ id: deskUlid });

export const GET = handle(
  { access: "read-cases", answer: tracesAnswer, params },
  async ({ officer, params: { id } }) => ({
    body: { traces: await readTraces(officer, id) },
  }),
);
