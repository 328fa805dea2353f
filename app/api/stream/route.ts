import { handle } from "@/lib/auth/handle";
import { streamQuery } from "@/lib/webhooks/contract";
import { openHints } from "@/lib/webhooks/service";

/** `GET /api/stream`: ids of entities that may have changed, for as long as the browser listens (text/event-stream). */
export const GET = handle(
  { access: "read-cases", answer: "events", query: streamQuery },
  async ({ officer, query: { since } }) => openHints(officer, since),
);
