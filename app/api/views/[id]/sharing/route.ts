import { handle } from "@/lib/auth/handle";
import { savedViewsAnswer, viewPath, viewSharing } from "@/lib/views/contract";
import { shareView } from "@/lib/views/service";

/** `POST /api/views/{id}/sharing`: shows a lead's view to the whole team, or no more. */
export const POST = handle(
  { access: "share-view", answer: savedViewsAnswer, params: viewPath, body: viewSharing },
  async ({ officer, params, body }) => ({
    body: { views: await shareView(officer, params.id, body.shared) },
  }),
);
