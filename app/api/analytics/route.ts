import { analytics } from "@/lib/analytics/contract";
import { readAnalytics } from "@/lib/analytics/service";
import { handle } from "@/lib/auth/handle";

/** `GET /api/analytics`: how often people override the engine, by workflow, officer, reason and month. */
export const GET = handle({ access: "read-team", answer: analytics }, async ({ officer }) => ({
  body: await readAnalytics(officer),
}));
