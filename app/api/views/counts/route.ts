import { handle } from "@/lib/http/handler";
import { savedCountsAnswer } from "@/lib/views/contract";
import { countSavedViews } from "@/lib/views/counts";

/** `GET /api/views/counts`: how many cases each saved view holds for the one who asks. */
export const GET = handle({ access: "read-cases" }, async ({ officer }) => ({
  body: savedCountsAnswer.parse(await countSavedViews(officer)),
}));
