import { ownSessionsAnswer } from "@/lib/auth/contract";
import { listOwnSessions } from "@/lib/auth/ownSessions";
import { requireSession } from "@/lib/auth/session";
import { handle } from "@/lib/http/handler";

/** `GET /api/sessions`: where the officer is signed in. */
export const GET = handle({ access: "read-cases" }, async ({ officer }) => ({
  body: ownSessionsAnswer.parse({ sessions: await listOwnSessions(officer.id, (await requireSession()).sessionId) }),
}));
