import { draftAnswer, draftPlace, saveDraft as saveDraftBody } from "@/lib/drafts/contract";
import { findDraft, saveDraft } from "@/lib/drafts/service";
import { handle } from "@/lib/http/handler";

/** `GET /api/drafts`: what the officer has entered into a form and not sent. */
export const GET = handle({ access: "keep-draft", query: draftPlace }, async ({ officer, query }) => ({
  body: draftAnswer.parse({ draft: (await findDraft(officer, query)) ?? null }),
}));

/** `POST /api/drafts`: keeps what is in a form. */
export const POST = handle({ access: "keep-draft", body: saveDraftBody }, async ({ officer, body }) => ({
  body: draftAnswer.parse({ draft: await saveDraft(officer, body) }),
}));
