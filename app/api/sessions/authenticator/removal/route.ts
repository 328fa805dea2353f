import { authenticatorAnswer, removalBody } from "@/lib/auth/contract";
import { describeAuthenticator, removeAuthenticator } from "@/lib/auth/authenticator";
import { handle } from "@/lib/auth/handle";

/** `POST /api/sessions/authenticator/removal`: takes the officer's own second factor away, for the password and a code. */
export const POST = handle(
  { access: "read-cases", answer: authenticatorAnswer, body: removalBody },
  async ({ officer, body }) => {
    await removeAuthenticator(officer, body);
    return { body: await describeAuthenticator(officer) };
  },
);
