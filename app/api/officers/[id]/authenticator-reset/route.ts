import { directoryAnswer, noBody, officerParams } from "@/lib/directory/contract";
import { readDirectory } from "@/lib/directory/read";
import { resetSecondFactor } from "@/lib/directory/service";
import { handle } from "@/lib/auth/handle";

/** `POST /api/officers/{id}/authenticator-reset`: a lead takes away the second factor of somebody who has lost it. */
export const POST = handle(
  { access: "keep-officers", answer: directoryAnswer, params: officerParams, body: noBody },
  async ({ officer, params }) => {
    await resetSecondFactor(officer, params.id);
    return { body: await readDirectory(officer) };
  },
);
