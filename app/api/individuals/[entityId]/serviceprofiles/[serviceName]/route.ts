import {
  caseParams,
  caseQuery,
  updateCase as updateCaseBody,
  caseAnswer,
  updateCaseAnswer,
} from "@/lib/cases/contract";
import { readCase } from "@/lib/cases/read";
import { updateCase } from "@/lib/cases/service";
import { handle, onCase } from "@/lib/auth/handle";

export const GET = handle(
  { access: "read-cases", answer: caseAnswer, params: caseParams, query: caseQuery },
  async ({ officer, params, query }) => {
    const { serviceProfile, samePerson, visit, readRequestId, etag } = await readCase(officer, params, query);
    return { body: { serviceProfile, samePerson, visit, readRequestId }, etag };
  },
);

export const PATCH = handle(
  {
    access: onCase("reassign", "change-state", "set-current-workflow"),
    answer: updateCaseAnswer,
    params: caseParams,
    body: updateCaseBody,
  },
  updateCase,
);
