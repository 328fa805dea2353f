import { availabilityBody, availabilityParams } from "@/lib/availability/contract";
import { setAvailability } from "@/lib/availability/service";
import { handle } from "@/lib/auth/handle";
import { officersAnswer } from "@/lib/officers/contract";

/** `POST /api/availability/{id}`: a lead says it of somebody of the team. */
export const POST = handle(
  { access: "set-availability", answer: officersAnswer, params: availabilityParams, body: availabilityBody },
  async ({ officer, params, body }) => ({
    body: { officers: await setAvailability(officer, params.id, body) },
  }),
);
