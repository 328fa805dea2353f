import { handle } from "@/lib/auth/handle";
import { savedViewsAnswer, viewChange, viewPath } from "@/lib/views/contract";
import { changeView } from "@/lib/views/service";

/** `POST /api/views/{id}`: another name or other filters for a view of the officer. */
export const POST = handle(
  { access: "keep-view", answer: savedViewsAnswer, params: viewPath, body: viewChange },
  async ({ officer, params, body }) => ({
    body: { views: await changeView(officer, params.id, body) },
  }),
);
