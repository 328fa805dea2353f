import { handle } from "@/lib/auth/handle";
import { policyAnswer } from "@/lib/policy/contract";
import { describePolicy } from "@/lib/policy/service";

/** `GET /api/policy`: what the organisation asks of comments and reasons, for the forms. */
export const GET = handle({ access: "read-cases", answer: policyAnswer }, async () => ({ body: describePolicy() }));
