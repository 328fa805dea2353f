import { caseParams, caseQuery, updateCase as updateCaseBody } from "@/lib/cases/contract";
import { readCase } from "@/lib/cases/read";
import { updateCase } from "@/lib/cases/service";
import { handle } from "@/lib/http/handler";

export const GET = handle(
  { access: "read-cases", params: caseParams, query: caseQuery },
  async ({ officer, params, query }) => {
    const { serviceProfile, samePerson, look, etag } = await readCase(officer, params, query);
    return { body: { serviceProfile, samePerson, look }, etag };
  },
);

export const PATCH = handle({ access: "write-road", params: caseParams, body: updateCaseBody }, updateCase);
