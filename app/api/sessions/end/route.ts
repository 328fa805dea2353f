import { endOwnSessionBody, ownSessionsAnswer } from "@/lib/auth/contract";
import { endOwnSession, listOwnSessions } from "@/lib/auth/ownSessions";
import { requireSession } from "@/lib/auth/session";
import { handle } from "@/lib/auth/handle";

/** `POST /api/sessions/end`: signs the officer out somewhere else; it works from that place's next request on. */
export const POST = handle(
  { access: "read-cases", answer: ownSessionsAnswer, body: endOwnSessionBody },
  async ({ officer, body }) => {
    const current = (await requireSession()).sessionId;
    await endOwnSession(officer.id, body.id);
    return { body: { sessions: await listOwnSessions(officer.id, current) } };
  },
);
