import { codeBody, recoveryCodesAnswer } from "@/lib/auth/contract";
import { confirmEnrolment } from "@/lib/auth/authenticator";
import { handle } from "@/lib/http/handler";

/** `POST /api/sessions/authenticator/confirmation`: ends enrolling. The recovery codes are told this once. */
export const POST = handle({ access: "read-cases", body: codeBody }, async ({ officer, body }) => ({
  body: recoveryCodesAnswer.parse(await confirmEnrolment(officer, body.code)),
}));
