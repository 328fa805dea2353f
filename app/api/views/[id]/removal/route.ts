import { z } from "zod";
import { handle } from "@/lib/http/handler";
import { savedViewsAnswer, viewPath } from "@/lib/views/contract";
import { deleteView } from "@/lib/views/service";

/** `POST /api/views/{id}/removal`: deletes a view of the officer. */
export const POST = handle(
  { access: "keep-view", params: viewPath, body: z.strictObject({}) },
  async ({ officer, params }) => ({
    body: savedViewsAnswer.parse({ views: await deleteView(officer, params.id) }),
  }),
);
