import { directoryAnswer, officerChange, officerParams } from "@/lib/directory/contract";
import { requireKnownServices } from "@/lib/accounts/knownServices";
import { readDirectory } from "@/lib/directory/read";
import { changeOfficer } from "@/lib/directory/service";
import { handle } from "@/lib/auth/handle";

/** `PATCH /api/officers/{id}`: a lead changes somebody's role, scope or account. */
export const PATCH = handle(
  { access: "keep-officers", answer: directoryAnswer, params: officerParams, body: officerChange },
  async ({ officer, params, body }) => {
    if ("scope" in body) await requireKnownServices(officer, body.scope.services ?? []);
    await changeOfficer(officer, params.id, body);
    return { body: await readDirectory(officer) };
  },
);
