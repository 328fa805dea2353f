import { z } from "zod";
import { handle } from "@/lib/http/handler";
import { readEvidence } from "@/lib/operations/service";

const params = z.strictObject({ id: z.ulid() });

export const GET = handle({ access: "read-cases", params }, async ({ officer, params: { id } }) => ({
  body: { evidence: await readEvidence(officer, id) },
}));
