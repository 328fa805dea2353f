import { timelineAnswer } from "@/lib/cases/timelineContract";
import { caseParams } from "@/lib/cases/contract";
import { readTimeline } from "@/lib/cases/read";
import { handle } from "@/lib/auth/handle";

export const GET = handle(
  { access: "read-cases", answer: timelineAnswer, params: caseParams },
  async ({ officer, params }) => ({
    body: await readTimeline(officer, params),
  }),
);
