import { handle } from "@/lib/auth/handle";
import { officersAnswer } from "@/lib/officers/contract";
import { listOfficers } from "@/lib/officers/service";

/** `GET /api/officers`: who works at this desk, for pickers and names. */
export const GET = handle({ access: "read-cases", answer: officersAnswer }, async () => ({
  body: { officers: await listOfficers() },
}));
