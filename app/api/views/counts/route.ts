import { handle } from "@/lib/auth/handle";
import { savedCountsAnswer } from "@/lib/views/contract";
import { countSavedViews } from "@/lib/views/counts";

/** `GET /api/views/counts`: how many cases each saved view holds for the one who asks. */
export const GET = handle({ access: "read-cases", answer: savedCountsAnswer }, async ({ officer }) => ({
  body: await countSavedViews(officer),
}));
