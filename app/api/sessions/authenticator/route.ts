import { authenticatorAnswer, enrolment, passwordBody } from "@/lib/auth/contract";
import { beginEnrolment, describeAuthenticator } from "@/lib/auth/authenticator";
import { handle } from "@/lib/auth/handle";

/** `GET /api/sessions/authenticator`: whether the officer has a second factor. */
export const GET = handle({ access: "read-cases", answer: authenticatorAnswer }, async ({ officer }) => ({
  body: await describeAuthenticator(officer),
}));

/**
 * `POST /api/sessions/authenticator`: begins to enrol an app, once the password is given. The secret is shown only this
 * once.
 */
export const POST = handle(
  { access: "read-cases", answer: enrolment, body: passwordBody },
  async ({ officer, body }) => ({ body: await beginEnrolment(officer, body.password) }),
);
