import { sessionAnswer } from "@/lib/auth/contract";
import { describeSession } from "@/lib/auth/session";
import { handle } from "@/lib/auth/handle";

/** `GET /api/session`: who is signed in here, and until when. */
export const GET = handle({ access: "read-cases", answer: sessionAnswer }, async () => ({
  body: await describeSession(),
}));
