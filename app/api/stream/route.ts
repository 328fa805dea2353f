import { handle } from "@/lib/auth/handle";
import { openHints } from "@/lib/webhooks/service";

/** `GET /api/stream`: ids of entities that may have changed, for as long as the browser listens (text/event-stream). */
export const GET = handle({ access: "read-cases", answer: "events" }, async ({ officer }) => openHints(officer));
