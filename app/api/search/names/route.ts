import { handle } from "@/lib/auth/handle";
import { namesOf } from "@/lib/cases/names";
import { namesAnswer, namesRequest } from "@/lib/cases/namesContract";

/** `POST /api/search/names`: what to call the entities of a list that knows their ids alone. */
export const POST = handle(
  { access: "read-cases", answer: namesAnswer, body: namesRequest },
  async ({ officer, body }) => ({ body: await namesOf(officer, body) }),
);
