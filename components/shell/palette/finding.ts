import type { QueryClient } from "@tanstack/react-query";
import type { SearchAnswer } from "@/lib/worklist/contract";
import { worklistKeys } from "@/lib/cache/worklistKeys";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { hrefOfRow } from "@/lib/worklist/queries";
import { rowKey } from "@/lib/worklist/rowKey";
import { visibleText } from "@/components/ui/visibleText";
import type { Command } from "../commands";

type Go = (href: string) => void;

/** The cases of the lists this tab has read: found without asking anybody. In: the cache, and what goes to an address. */
export function casesKnown(client: QueryClient, push: Go): Command[] {
  const lists = client.getQueriesData<Partial<SearchAnswer>>({ queryKey: worklistKeys.all });
  const rows = new Map(lists.flatMap(([, list]) => list?.matches ?? []).map((row) => [rowKey(row), row]));
  return Array.from(rows, ([key, row]) => ({
    id: `case ${key}`,
    label: visibleText(nameOfEntity(row)),
    note: [row.customerReference, row.serviceName, row.entityId]
      .filter(Boolean)
      .map(String)
      .map(visibleText)
      .join(" · "),
    run: () => push(hrefOfRow(row)),
  }));
}

/** What to do with a text that matches no command: the worklist looks for it, an entity id opens its case. */
export function finding(text: string, push: Go): Command[] {
  if (text === "") return [];
  const href = `/worklist?${new URLSearchParams({ q: text }).toString()}`;
  const label = `Search all cases for “${text}”`;
  return [{ id: "find", label, note: "By name, reference or entity ID", run: () => push(href) }];
}
