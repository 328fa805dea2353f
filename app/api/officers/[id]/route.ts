import { directoryAnswer, officerChange, officerParams } from "@/lib/directory/contract";
import { readDirectory } from "@/lib/directory/read";
import { changeOfficer } from "@/lib/directory/service";
import { handle } from "@/lib/http/handler";

/** `PATCH /api/officers/{id}`: a lead changes somebody's role, scope or account. */
export const PATCH = handle(
  { access: "keep-officers", params: officerParams, body: officerChange },
  async ({ officer, params, body }) => {
    await changeOfficer(officer, params.id, body);
    return { body: directoryAnswer.parse(await readDirectory()) };
  },
);
