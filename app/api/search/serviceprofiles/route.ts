import { handle } from "@/lib/auth/handle";
import { searchQuery, searchRequest, searchAnswer } from "@/lib/worklist/contract";
import { searchCases } from "@/lib/worklist/service";

/** Searches cases: the vendor's filters in the body, the page in the query. */
export const POST = handle(
  { access: "read-cases", answer: searchAnswer, query: searchQuery, body: searchRequest },
  async ({ officer, query, body }) => ({ body: await searchCases(officer, query, body) }),
);
