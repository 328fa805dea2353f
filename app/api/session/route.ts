import { sessionAnswer } from "@/lib/auth/contract";
import { describeSession } from "@/lib/auth/session";
import { handle } from "@/lib/http/handler";

/** `GET /api/session`: who is signed in here, and until when. */
export const GET = handle({ access: "read-cases" }, async () => ({
  body: sessionAnswer.parse(await describeSession()),
}));
