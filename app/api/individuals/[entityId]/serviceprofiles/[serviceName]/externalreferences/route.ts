import { handle } from "@/lib/auth/handle";
import { caseParams } from "@/lib/cases/contract";
import { readExternalReferences } from "@/lib/cases/externalReferences";
import { externalReferencesAnswer } from "@/lib/cases/externalReferencesContract";

/** `GET …/externalreferences`: what the person of a case is called in other systems. */
export const GET = handle(
  { access: "read-cases", answer: externalReferencesAnswer, params: caseParams },
  async ({ officer, params }) => ({ body: await readExternalReferences(officer, params) }),
);
