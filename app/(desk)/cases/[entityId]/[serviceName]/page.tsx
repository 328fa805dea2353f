import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { CasePlace } from "@/components/cases/CasePlace";
import type { Officer } from "@/lib/domain/officer";
import { requirePageOfficer } from "@/lib/auth/page";
import { type CaseParams, caseParams, type CaseQuery, caseQuery } from "@/lib/cases/contract";
import { caseKeys } from "@/lib/cache/caseKeys";
import { readCase } from "@/lib/cases/read";
import { isDocument, tryRead } from "@/lib/http/pageRead";

interface CasePageProps {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * The page of a case. A document is rendered with the case in it; a navigation inside the desk is not, because the
 * browser has it already, or reads it faster through our API.
 */
export default async function CasePage(props: CasePageProps) {
  const officer = await requirePageOfficer();
  const params = caseParams.safeParse(decoded(await props.params));
  const query = caseQuery.safeParse({ type: (await props.searchParams).type });
  if (!params.success || !query.success) notFound();
  const client = new QueryClient();
  const failure = (await isDocument()) ? await prefetch(client, officer, params.data, query.data) : undefined;
  if (failure?.code === "NOT_FOUND") notFound();
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CasePlace params={params.data} query={query.data} officer={officer} failure={failure} />
    </HydrationBoundary>
  );
}

/** A page's parameters arrive encoded, other than those of a route handler. */
function decoded(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return notFound();
  }
}

async function prefetch(client: QueryClient, officer: Officer, params: CaseParams, query: CaseQuery) {
  const { data, failure } = await tryRead(officer, () => readCase(officer, params, query));
  if (data) client.setQueryData(caseKeys.detail(params), data);
  return failure;
}
