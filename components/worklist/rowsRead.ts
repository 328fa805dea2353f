import type { QueryClient } from "@tanstack/react-query";
import type { CaseRow, SearchAnswer } from "@/lib/worklist/contract";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import { rowKey } from "@/lib/worklist/rowKey";

/** Every row that has been read, by its key: a list of several bands has no one answer that holds them all. */
export function rowsRead(client: QueryClient): ReadonlyMap<string, CaseRow> {
  const pages = client.getQueriesData<SearchAnswer>({ queryKey: worklistKeys.pages() });
  return new Map(pages.flatMap(([, page]) => page?.matches ?? []).map((row) => [rowKey(row), row]));
}
