import { handle } from "@/lib/http/handler";
import { savedViewsAnswer, viewChange, viewPath } from "@/lib/views/contract";
import { changeView } from "@/lib/views/service";

/** `POST /api/views/{id}`: another name or other filters for a view of the officer. */
export const POST = handle(
  { access: "keep-view", params: viewPath, body: viewChange },
  async ({ officer, params, body }) => ({
    body: savedViewsAnswer.parse({ views: await changeView(officer, params.id, body) }),
  }),
);
