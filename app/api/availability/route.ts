import { availabilityBody } from "@/lib/availability/contract";
import { setAvailability } from "@/lib/availability/service";
import { handle } from "@/lib/auth/handle";
import { officersAnswer } from "@/lib/officers/contract";

/** `POST /api/availability`: the officer says until when they are away and who covers, or that they are back. */
export const POST = handle(
  { access: "set-own-availability", answer: officersAnswer, body: availabilityBody },
  async ({ officer, body }) => ({
    body: { officers: await setAvailability(officer, officer.id, body) },
  }),
);
