import { caseParams } from "@/lib/cases/contract";
import { readTimeline } from "@/lib/cases/read";
import { handle } from "@/lib/http/handler";

export const GET = handle({ access: "read-cases", params: caseParams }, async ({ officer, params }) => ({
  body: await readTimeline(officer, params),
}));
