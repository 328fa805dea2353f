import { analytics } from "@/lib/analytics/contract";
import { readAnalytics } from "@/lib/analytics/service";
import { handle } from "@/lib/http/handler";

/** `GET /api/analytics`: how often people decide otherwise than the engine, by workflow, officer, reason and month. */
export const GET = handle({ access: "read-team" }, async ({ officer }) => ({
  body: analytics.parse(await readAnalytics(officer)),
}));
