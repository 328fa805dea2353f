import { handle } from "@/lib/auth/handle";
import { newTemplate, templatesAnswer } from "@/lib/templates/contract";
import { createTemplate, listTemplates } from "@/lib/templates/service";

/** `GET /api/templates`: the texts that comments start from. */
export const GET = handle({ access: "read-cases", answer: templatesAnswer }, async () => ({
  body: { templates: await listTemplates() },
}));

/** `POST /api/templates`: a lead adds one. */
export const POST = handle(
  { access: "keep-template", answer: templatesAnswer, body: newTemplate },
  async ({ officer, body }) => {
    await createTemplate(officer, body);
    return { body: { templates: await listTemplates() } };
  },
);
