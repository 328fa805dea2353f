import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { paneCookieOf, readPaneChoice } from "@/components/worklist/pane/choice";
import { WorklistPlace } from "@/components/worklist/WorklistPlace";
import type { Officer } from "@/lib/domain/officer";
import { requirePageOfficer } from "@/lib/auth/page";
import { inTime, isDocument, tryRead } from "@/lib/http/pageRead";
import { viewKeys } from "@/lib/views/keys";
import { listViews } from "@/lib/views/service";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import { hrefOfRow } from "@/lib/worklist/queries";
import { searchCases } from "@/lib/worklist/service";
import { requestOf } from "@/lib/worklist/viewRequest";
import { type ParsedView, parseView } from "@/lib/worklist/viewUrl";

export const metadata: Metadata = { title: "Worklist" };

interface WorklistPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * The worklist. A document is rendered with its rows in it; inside the desk the browser reads them through our API.
 * An entity id that was searched for leads straight to its case, if there is exactly one.
 */
export default async function WorklistPage({ searchParams }: WorklistPageProps) {
  const officer = await requirePageOfficer();
  const parsed = parseView(paramsOf(await searchParams));
  const client = new QueryClient();
  const failure = await read(client, officer, parsed);
  const pane = readPaneChoice((await cookies()).get(paneCookieOf(officer.id))?.value);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WorklistPlace
        officer={officer}
        viewer={{ name: officer.name, email: officer.email, timeZone: officer.timeZone }}
        pane={pane}
        failure={failure}
      />
    </HydrationBoundary>
  );
}

/** Who asks for a case waits to be led to it; a list does not keep its page waiting. */
async function read(client: QueryClient, officer: Officer, parsed: ParsedView) {
  if (parsed.wantsCase) return prefetch(client, officer, parsed);
  return (await isDocument()) ? inTime(prefetch(client, officer, parsed)) : undefined;
}

async function prefetch(client: QueryClient, officer: Officer, { view, wantsCase }: ParsedView) {
  const { request, query } = requestOf(view, officer);
  const [{ data, failure }, { data: views }] = await Promise.all([
    tryRead(officer, () => searchCases(officer, query, request)),
    tryRead(officer, () => listViews(officer)),
  ]);
  const [only, ...others] = data?.matches ?? [];
  if (wantsCase && only && others.length === 0) redirect(hrefOfRow(only));
  if (views) client.setQueryData(viewKeys.list, views);
  if (data) client.setQueryData(worklistKeys.page(request, query), data);
  return failure;
}

function paramsOf(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const pairs = Object.entries(given).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs);
}
