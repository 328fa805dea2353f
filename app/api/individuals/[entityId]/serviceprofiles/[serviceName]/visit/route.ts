import { caseParams } from "@/lib/cases/contract";
import { handle } from "@/lib/http/handler";
import { visitBody } from "@/lib/visits/contract";
import { keepVisit } from "@/lib/visits/service";

/** `POST …/visit`: the officer has looked at the case as it was when these digests were given out. */
export const POST = handle(
  { access: "keep-visit", params: caseParams, body: visitBody },
  async ({ officer, params, body }) => {
    await keepVisit(officer, params, body);
    return { body: { kept: true } };
  },
);
