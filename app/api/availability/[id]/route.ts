import { availabilityBody, availabilityParams } from "@/lib/availability/contract";
import { setAvailability } from "@/lib/availability/service";
import { handle } from "@/lib/http/handler";
import { officersAnswer } from "@/lib/officers/contract";

/** `POST /api/availability/{id}`: a lead says it of somebody of the team. */
export const POST = handle(
  { access: "set-availability", params: availabilityParams, body: availabilityBody },
  async ({ officer, params, body }) => ({
    body: officersAnswer.parse({ officers: await setAvailability(officer, params.id, body) }),
  }),
);
