import { caseParams } from "@/lib/cases/contract";
import { handle } from "@/lib/auth/handle";
import { presenceBody, presenceAnswer } from "@/lib/presence/contract";
import { notePresence } from "@/lib/presence/service";

/** `POST …/presence`: the case is in view in a tab of the officer, or no longer is. Answers who else has it in view. */
export const POST = handle(
  { access: "show-presence", answer: presenceAnswer, params: caseParams, body: presenceBody },
  async ({ officer, params, body }) => ({ body: await notePresence(officer, params, body) }),
);
