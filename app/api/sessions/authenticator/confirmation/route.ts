import { codeBody, recoveryCodesAnswer } from "@/lib/auth/contract";
import { confirmEnrolment } from "@/lib/auth/authenticator";
import { handle } from "@/lib/auth/handle";

/**
 * `POST /api/sessions/authenticator/confirmation`: completes the enrolment. The answer holds the recovery codes, which
 * are shown only this once.
 */
export const POST = handle(
  { access: "read-cases", answer: recoveryCodesAnswer, body: codeBody },
  async ({ officer, body }) => ({
    body: await confirmEnrolment(officer, body.code),
  }),
);
