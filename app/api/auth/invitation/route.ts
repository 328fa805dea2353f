import type { NextRequest } from "next/server";
import { answerInvitation } from "@/lib/directory/invitationDoor";

/** `POST /api/auth/invitation`: whose a link is, or sets a password by it. */
export function POST(request: NextRequest): Promise<Response> {
  return answerInvitation(request);
}
