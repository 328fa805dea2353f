import { directoryAnswer, invitationAnswer, invitedOfficer } from "@/lib/directory/contract";
import { inviteOfficer } from "@/lib/directory/invitations";
import { readDirectory } from "@/lib/directory/read";
import { handle } from "@/lib/auth/handle";

/** `GET /api/officers/directory`: everybody whom the one who asks may see, with role, scope and when they were last here. */
export const GET = handle({ access: "read-officers", answer: directoryAnswer }, async ({ officer }) => ({
  body: await readDirectory(officer),
}));

/**
 * `POST /api/officers/directory`: a lead adds an officer. The answer holds the invitation link, which is shown only
 * this once.
 */
export const POST = handle(
  { access: "keep-officers", answer: invitationAnswer, body: invitedOfficer },
  async ({ officer, body }) => {
    const invitation = await inviteOfficer(officer, body);
    return { body: { ...(await readDirectory(officer)), invitation } };
  },
);
