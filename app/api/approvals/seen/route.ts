import { seenAnswer, seenRequest } from "@/lib/approvals/contract";
import { seeEndings } from "@/lib/approvals/read";
import { handle } from "@/lib/auth/handle";

/** `POST /api/approvals/seen`: the officer has seen how their own proposals ended. */
export const POST = handle(
  { access: "read-cases", answer: seenAnswer, body: seenRequest },
  async ({ officer, body }) => ({
    body: await seeEndings(officer, body),
  }),
);
