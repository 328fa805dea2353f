import { handle } from "@/lib/http/handler";
import { policyAnswer } from "@/lib/policy/contract";
import { describePolicy } from "@/lib/policy/service";

/** `GET /api/policy`: what the organisation asks of comments and reasons, for the forms. */
export const GET = handle({ access: "read-cases" }, async () => ({ body: policyAnswer.parse(describePolicy()) }));
