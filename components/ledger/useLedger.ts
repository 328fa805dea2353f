"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useTakenOver } from "@/components/ui/useTakenOver";
import type { Problem } from "@/lib/http/problem";
import { RequestError } from "@/lib/http/client";
import type { LedgerAnswer } from "@/lib/ledger/contract";
import { type LedgerFilter, ledgerHref, narrowed, readFilter } from "@/lib/ledger/ledgerUrl";
import { ledgerPage } from "@/lib/ledger/queries";
import { UNEXPECTED_PROBLEM } from "@/lib/http/unexpected";

/** The page of the ledger that the address asks for. */
export interface Ledger {
  filter: LedgerFilter;
  answer?: LedgerAnswer;
  problem?: Problem;
  reading: boolean;
  /** Another page is shown while this one is read. */
  passing: boolean;
  refresh: () => void;
}

/** Reads the page of the address. In: why the server could not, where it tried; it is then read again on demand. */
export function useLedger(failure?: Problem): Ledger {
  const params = useSearchParams();
  const filter = useMemo(() => readFilter(new URLSearchParams(params)), [params]);
  const [given, setGiven] = useState(failure && { filter, failure });
  const failed = given && ledgerHref(given.filter) === ledgerHref(filter) ? given.failure : undefined;
  const query = useQuery({ ...ledgerPage(filter), enabled: failed === undefined });
  const reading = useTakenOver() && query.isFetching;
  const problem = reading ? undefined : (problemOf(query.error) ?? failed);
  const refresh = () => {
    setGiven(undefined);
    void query.refetch();
  };
  const answer = problem ? undefined : query.data;
  return { filter, answer, problem, reading, passing: query.isPlaceholderData, refresh };
}

function problemOf(error: Error | null): Problem | undefined {
  if (!error) return undefined;
  if (error instanceof RequestError) return error.problem;
  return UNEXPECTED_PROBLEM;
}

/** Goes to another page of the ledger: a new address without a new document, so that only rows are read. */
export function showLedger(filter: LedgerFilter): void {
  window.history.pushState(null, "", ledgerHref(filter));
}

/**
 * Goes to the page of the address narrowed by these members. Not to the one that is drawn: an officer who is quicker than the page
 * would lose what they chose just before.
 */
export function narrowLedger(by: LedgerFilter): void {
  showLedger(narrowed(readFilter(new URLSearchParams(window.location.search)), by));
}
