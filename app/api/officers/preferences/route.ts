import { handle } from "@/lib/http/handler";
import { preferences } from "@/lib/officers/contract";
import { keepPreferences } from "@/lib/officers/service";

/** `POST /api/officers/preferences`: how the officer who asks wants the desk to behave, in every browser of theirs. */
export const POST = handle({ access: "set-own-preferences", body: preferences }, async ({ officer, body }) => ({
  body: await keepPreferences(officer.id, body),
}));
