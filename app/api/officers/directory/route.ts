import { directoryAnswer, invitationAnswer, invitedOfficer } from "@/lib/directory/contract";
import { inviteOfficer } from "@/lib/directory/invitations";
import { readDirectory } from "@/lib/directory/read";
import { handle } from "@/lib/http/handler";

/** `GET /api/officers/directory`: everybody with role, scope and when they were last here. */
export const GET = handle({ access: "read-officers" }, async () => ({
  body: directoryAnswer.parse(await readDirectory()),
}));

/** `POST /api/officers/directory`: a lead adds an officer and is told, this once, the link to hand to them. */
export const POST = handle({ access: "keep-officers", body: invitedOfficer }, async ({ officer, body }) => {
  const invitation = await inviteOfficer(officer, body);
  return { body: invitationAnswer.parse({ ...(await readDirectory()), invitation }) };
});
