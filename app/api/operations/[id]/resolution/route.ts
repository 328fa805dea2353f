import { z } from "zod";
import { handle } from "@/lib/http/handler";
import { resolveOperation as body } from "@/lib/writes/contract";
import { resolveOperation } from "@/lib/writes/resolve";

const params = z.strictObject({ id: z.ulid() });

export const POST = handle({ access: "write-road", params, body }, async ({ params: { id }, ...call }) => ({
  body: { operation: await resolveOperation({ ...call, id }) },
}));
