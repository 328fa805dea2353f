import { handle } from "@/lib/auth/handle";
import { askedPreferences, preferences } from "@/lib/officers/contract";
import { keepPreferences } from "@/lib/officers/service";

/** `POST /api/officers/preferences`: the officer's own preferences, for all their browsers. */
export const POST = handle(
  { access: "set-own-preferences", answer: preferences, body: askedPreferences },
  async ({ officer, body }) => ({
    body: await keepPreferences(officer.id, body),
  }),
);
