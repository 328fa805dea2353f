import { individualAnswer } from "@/lib/cases/contract";
import { z } from "zod";
import { readIndividual } from "@/lib/cases/read";
import { entityId } from "@/lib/frankieone/wire/identifiers";
import { handle } from "@/lib/auth/handle";

export const GET = handle(
  { access: "read-cases", answer: individualAnswer, params: z.strictObject({ entityId }) },
  async ({ officer, params }) => ({ body: await readIndividual(officer, params.entityId) }),
);
