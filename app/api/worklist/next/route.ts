import { handle } from "@/lib/http/handler";
import { nextRequest } from "@/lib/worklist/contract";
import { nextCase } from "@/lib/worklist/nextCase";

/** `POST /api/worklist/next`: which case waits longest for the one who asks. It claims nothing. */
export const POST = handle({ access: "reassign", body: nextRequest }, async ({ officer, body }) => ({
  body: await nextCase(officer, body),
}));
