import { handle } from "@/lib/http/handler";
import { countWaiting } from "@/lib/writes/service";

export const GET = handle({ access: "read-cases" }, async ({ officer }) => ({ body: await countWaiting(officer) }));
