import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { LedgerScreen } from "@/components/ledger/LedgerScreen";
import type { Officer } from "@/lib/domain/officer";
import { requirePageOfficer } from "@/lib/auth/page";
import { isDocument, tryRead } from "@/lib/http/pageRead";
import { ledgerQuery } from "@/lib/ledger/contract";
import { ledgerKeys } from "@/lib/ledger/keys";
import { type LedgerFilter, readFilter } from "@/lib/ledger/ledgerUrl";
import { describeProof, listLedger } from "@/lib/ledger/service";
import { officerKeys } from "@/lib/officers/keys";
import { listOfficers } from "@/lib/officers/service";

export const metadata: Metadata = { title: "Ledger" };

interface LedgerPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `/ledger`: what was done at this desk, and the proof of it. A document is rendered with its rows in it. */
export default async function LedgerPage({ searchParams }: LedgerPageProps) {
  const officer = await requirePageOfficer();
  const filter = readFilter(paramsOf(await searchParams));
  const client = new QueryClient();
  const failure = (await isDocument()) ? await prefetch(client, officer, filter) : undefined;
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <LedgerScreen officer={officer} proof={await describeProof()} failure={failure} />
    </HydrationBoundary>
  );
}

/** A filter that cannot be is left to our API, which says what is wrong with it. */
async function prefetch(client: QueryClient, officer: Officer, filter: LedgerFilter) {
  const query = ledgerQuery.safeParse(filter);
  if (!query.success) return undefined;
  const { data, failure } = await tryRead(officer, () => listLedger(officer, query.data));
  if (!data) return failure;
  client.setQueryData(ledgerKeys.page(filter), data);
  client.setQueryData(officerKeys.all, await listOfficers());
}

function paramsOf(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(given).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs);
}
