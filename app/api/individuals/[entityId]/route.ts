import { personAnswer } from "@/lib/cases/contract";
import { z } from "zod";
import { readPerson } from "@/lib/cases/read";
import { entityId } from "@/lib/frankieone/wire/identifiers";
import { handle } from "@/lib/auth/handle";

export const GET = handle(
  { access: "read-cases", answer: personAnswer, params: z.strictObject({ entityId }) },
  async ({ officer, params }) => ({ body: await readPerson(officer, params.entityId) }),
);
