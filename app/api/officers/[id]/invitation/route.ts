import { invitationAnswer, noBody, officerParams } from "@/lib/directory/contract";
import { inviteAgain } from "@/lib/directory/invitations";
import { readDirectory } from "@/lib/directory/read";
import { handle } from "@/lib/auth/handle";

/** `POST /api/officers/{id}/invitation`: a new link for somebody who lost theirs, or their password. */
export const POST = handle(
  { access: "keep-officers", answer: invitationAnswer, params: officerParams, body: noBody },
  async ({ officer, params }) => {
    const invitation = await inviteAgain(officer, params.id);
    return { body: { ...(await readDirectory(officer)), invitation } };
  },
);
