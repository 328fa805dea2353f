import { z } from "zod";
import { handle } from "@/lib/auth/handle";
import { savedViewsAnswer, viewPath } from "@/lib/views/contract";
import { deleteView } from "@/lib/views/service";

/** `POST /api/views/{id}/removal`: deletes a view of the officer. */
export const POST = handle(
  { access: "keep-view", answer: savedViewsAnswer, params: viewPath, body: z.strictObject({}) },
  async ({ officer, params }) => ({
    body: { views: await deleteView(officer, params.id) },
  }),
);
