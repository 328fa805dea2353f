import { accountsOf, chooseAccount } from "@/lib/accounts/choice";
import { chosenAccount, ownAccounts } from "@/lib/accounts/contract";
import { handle } from "@/lib/auth/handle";

/** `GET /api/officers/child-account`: in which child accounts the one who asks may work, and in which they do. */
export const GET = handle({ access: "read-cases", answer: ownAccounts }, async ({ officer }) => ({
  body: await accountsOf(officer.id),
}));

/** `POST /api/officers/child-account`: the one who asks works in another of theirs. */
export const POST = handle(
  { access: "set-own-preferences", answer: ownAccounts, body: chosenAccount },
  async ({ officer, body }) => ({
    body: await chooseAccount(officer.id, body.childAccount),
  }),
);
