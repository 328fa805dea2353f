import { handle } from "@/lib/http/handler";
import { officersAnswer } from "@/lib/officers/contract";
import { listOfficers } from "@/lib/officers/service";

/** `GET /api/officers`: who works at this desk, for pickers and names. */
export const GET = handle({ access: "read-cases" }, async () => ({
  body: officersAnswer.parse({ officers: await listOfficers() }),
}));
