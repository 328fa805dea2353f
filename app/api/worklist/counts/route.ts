import { countsAnswer } from "@/lib/worklist/contract";
import { handle } from "@/lib/auth/handle";
import { countViews } from "@/lib/worklist/counts";

/** How many cases each view of the worklist holds for the one who asks. */
export const GET = handle({ access: "read-cases", answer: countsAnswer }, async ({ officer }) => ({
  body: await countViews(officer),
}));
