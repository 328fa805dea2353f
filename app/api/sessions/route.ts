import { ownSessionsAnswer } from "@/lib/auth/contract";
import { listOwnSessions } from "@/lib/auth/ownSessions";
import { requireSession } from "@/lib/auth/session";
import { handle } from "@/lib/auth/handle";

/** `GET /api/sessions`: where the officer is signed in. */
export const GET = handle({ access: "read-cases", answer: ownSessionsAnswer }, async ({ officer }) => ({
  body: { sessions: await listOwnSessions(officer.id, (await requireSession()).sessionId) },
}));
