import { handle } from "@/lib/auth/handle";
import { newView, savedViewsAnswer } from "@/lib/views/contract";
import { keepView, listViews } from "@/lib/views/service";

/** `GET /api/views`: the views an officer keeps, and those that team leads share. */
export const GET = handle({ access: "read-cases", answer: savedViewsAnswer }, async ({ officer }) => ({
  body: { views: await listViews(officer) },
}));

/** `POST /api/views`: keeps a view under a name. */
export const POST = handle(
  { access: "keep-view", answer: savedViewsAnswer, body: newView },
  async ({ officer, body }) => ({
    status: 201,
    body: { views: await keepView(officer, body) },
  }),
);
