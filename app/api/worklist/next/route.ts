import { handle } from "@/lib/auth/handle";
import { nextRequest, nextAnswer } from "@/lib/worklist/contract";
import { nextCase } from "@/lib/worklist/nextCase";

/** `POST /api/worklist/next`: which case waits longest for the one who asks. It claims nothing. */
export const POST = handle(
  { access: "reassign", answer: nextAnswer, body: nextRequest },
  async ({ officer, body }) => ({
    body: await nextCase(officer, body),
  }),
);
