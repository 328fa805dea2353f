import "server-only";
import type { NextRequest } from "next/server";
import { readJson } from "@/lib/http/body";
import { answer, parse } from "@/lib/http/handler";
import { requireOwnOrigin } from "@/lib/http/origin";
import { invitee, openedInvitation } from "./contract";
import { acceptInvitation, lookAtInvitation } from "./invitations";

/**
 * Accepting an invitation: the page shows whose account the link is for, then the person sets its password and signs in
 * with it. Nobody is signed in here, so no permission is checked: the token alone gives access. Out: 200 with the
 * person, 204 for a password set, or one problem document.
 */
export function answerInvitation(request: NextRequest): Promise<Response> {
  return answer(request, async ({ requestId }) => {
    requireOwnOrigin(request.headers);
    const { token, password } = parse(openedInvitation, await readJson(request), "body");
    const headers = { "Cache-Control": "private, no-store", "X-Request-Id": requestId };
    if (password === undefined) return Response.json(invitee.parse(await lookAtInvitation(token)), { headers });
    await acceptInvitation(token, password);
    return new Response(null, { status: 204, headers });
  });
}
