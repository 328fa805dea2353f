import { handle } from "@/lib/auth/handle";
import { caseParams } from "@/lib/cases/contract";
import { hitsAnswer, hitsQuery } from "@/lib/hits/contract";
import { readHits } from "@/lib/hits/read";
import { ofOrganisation } from "@/lib/cases/target";

export const GET = handle(
  { access: "read-cases", answer: hitsAnswer, params: caseParams, query: hitsQuery },
  async ({ officer, params, query }) => {
    const { processResults, etag } = await readHits(officer, ofOrganisation(params), query);
    return { body: { processResults }, etag };
  },
);
