import { draftAnswer, draftPlace, saveDraft as saveDraftBody } from "@/lib/drafts/contract";
import { findDraft, saveDraft } from "@/lib/drafts/service";
import { handle } from "@/lib/auth/handle";

/** `GET /api/drafts`: what the officer has entered into a form and not sent. */
export const GET = handle(
  { access: "keep-draft", answer: draftAnswer, query: draftPlace },
  async ({ officer, query }) => ({
    body: { draft: (await findDraft(officer, query)) ?? null },
  }),
);

/** `POST /api/drafts`: keeps what is in a form. */
export const POST = handle(
  { access: "keep-draft", answer: draftAnswer, body: saveDraftBody },
  async ({ officer, body }) => ({
    body: { draft: await saveDraft(officer, body) },
  }),
);
