import { handle } from "@/lib/http/handler";
import { countViews } from "@/lib/worklist/counts";

/** How many cases each view of the worklist holds for the one who asks. */
export const GET = handle({ access: "read-cases" }, async ({ officer }) => ({ body: await countViews(officer) }));
