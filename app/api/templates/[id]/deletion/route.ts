import { handle } from "@/lib/auth/handle";
import { deletedTemplate, templateParams, templatesAnswer } from "@/lib/templates/contract";
import { deleteTemplate, listTemplates } from "@/lib/templates/service";

/** `POST /api/templates/{id}/deletion`: a lead deletes one. */
export const POST = handle(
  { access: "keep-template", answer: templatesAnswer, params: templateParams, body: deletedTemplate },
  async ({ officer, params, body }) => {
    await deleteTemplate(officer, params.id, body.version);
    return { body: { templates: await listTemplates() } };
  },
);
