import { authenticatorAnswer, codeBody } from "@/lib/auth/contract";
import { describeAuthenticator, removeAuthenticator } from "@/lib/auth/authenticator";
import { handle } from "@/lib/http/handler";

/** `POST /api/sessions/authenticator/removal`: takes the officer's own second factor away. */
export const POST = handle({ access: "read-cases", body: codeBody }, async ({ officer, body }) => {
  await removeAuthenticator(officer, body.code);
  return { body: authenticatorAnswer.parse(await describeAuthenticator(officer)) };
});
