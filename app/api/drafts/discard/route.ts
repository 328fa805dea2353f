import { discardDraft as discardDraftBody, draftAnswer } from "@/lib/drafts/contract";
import { discardDraft } from "@/lib/drafts/service";
import { handle } from "@/lib/auth/handle";

/** `POST /api/drafts/discard`: forgets what was in a form. */
export const POST = handle(
  { access: "keep-draft", answer: draftAnswer, body: discardDraftBody },
  async ({ officer, body }) => {
    await discardDraft(officer, body);
    return { body: { draft: null } };
  },
);
