import { handle } from "@/lib/http/handler";
import { deletedTemplate, templateParams, templatesAnswer } from "@/lib/templates/contract";
import { deleteTemplate, listTemplates } from "@/lib/templates/service";

/** `POST /api/templates/{id}/deletion`: a lead deletes one. */
export const POST = handle(
  { access: "keep-template", params: templateParams, body: deletedTemplate },
  async ({ officer, params, body }) => {
    await deleteTemplate(officer, params.id, body.version);
    return { body: templatesAnswer.parse({ templates: await listTemplates() }) };
  },
);
