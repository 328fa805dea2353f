import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { holding, request } from "@/lib/http/client";
import type { LedgerAnswer, VerifyAnswer } from "./contract";
import { ledgerKeys } from "./keys";
import type { LedgerFilter } from "./ledgerUrl";
import { addPart, NOTHING_VERIFIED, type Verified } from "./verified";

const FRESH_MS = 15_000;

/** Reading a page of the ledger; the page before stays visible until the next has come. Fails with RequestError. */
export function ledgerPage(filter: LedgerFilter) {
  const query = new URLSearchParams(filter).toString();
  return queryOptions({
    queryKey: ledgerKeys.page(filter),
    queryFn: async ({ signal }) => {
      const answer = holding<LedgerAnswer>("rows");
      return (await request(query ? `/api/ledger?${query}` : "/api/ledger", { answer, signal })).data;
    },
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/**
 * Verifies the whole chain, part by part, each by a request of its own: with progress, and it can be cancelled. In: the
 * signal that cancels it, and a callback for its progress. Out: what was found. Fails with RequestError.
 */
export async function verifyChain(signal: AbortSignal, onPart: (verified: Verified) => void): Promise<Verified> {
  let verified = NOTHING_VERIFIED;
  do {
    const answer = holding<VerifyAnswer>("rows", "faults", "last");
    const path = verified.next ? `/api/ledger/verify?from=${verified.next}` : "/api/ledger/verify";
    verified = addPart(verified, (await request(path, { answer, signal })).data);
    onPart(verified);
  } while (verified.next !== undefined);
  return verified;
}
