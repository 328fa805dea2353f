import { handle } from "@/lib/auth/handle";
import { caseParams } from "@/lib/cases/contract";
import { documentsAnswer } from "@/lib/documents/contract";
import { listDocuments } from "@/lib/documents/service";

/** `GET …/documents`: what is known of each document of the person behind a case. */
export const GET = handle(
  { access: "read-cases", answer: documentsAnswer, params: caseParams },
  async ({ officer, params }) => ({ body: await listDocuments(officer, params) }),
);
