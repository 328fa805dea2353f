import { authenticatorAnswer, enrolment, noMembers } from "@/lib/auth/contract";
import { beginEnrolment, describeAuthenticator } from "@/lib/auth/authenticator";
import { handle } from "@/lib/http/handler";

/** `GET /api/sessions/authenticator`: whether the officer has a second factor. */
export const GET = handle({ access: "read-cases" }, async ({ officer }) => ({
  body: authenticatorAnswer.parse(await describeAuthenticator(officer)),
}));

/** `POST /api/sessions/authenticator`: begins to enrol an app. The secret is told this once. */
export const POST = handle({ access: "read-cases", body: noMembers }, async ({ officer }) => ({
  body: enrolment.parse(await beginEnrolment(officer)),
}));
