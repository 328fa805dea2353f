import { handle } from "@/lib/auth/handle";
import { changedTemplate, templateParams, templatesAnswer } from "@/lib/templates/contract";
import { changeTemplate, listTemplates } from "@/lib/templates/service";

/** `PATCH /api/templates/{id}`: a lead changes one. */
export const PATCH = handle(
  { access: "keep-template", answer: templatesAnswer, params: templateParams, body: changedTemplate },
  async ({ officer, params, body }) => {
    await changeTemplate(officer, params.id, body);
    return { body: { templates: await listTemplates() } };
  },
);
