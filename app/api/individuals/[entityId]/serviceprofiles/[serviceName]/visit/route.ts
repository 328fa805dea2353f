import { caseParams } from "@/lib/cases/contract";
import { handle } from "@/lib/auth/handle";
import { visitBody, visitAnswer } from "@/lib/visits/contract";
import { keepVisit } from "@/lib/visits/service";

/** `POST …/visit`: the officer has seen the case in the version that these digests belong to. */
export const POST = handle(
  { access: "keep-visit", answer: visitAnswer, params: caseParams, body: visitBody },
  async ({ officer, params, body }) => {
    await keepVisit(officer, params, body);
    return { body: { kept: true } };
  },
);
