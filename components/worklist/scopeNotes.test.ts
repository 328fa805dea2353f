import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { expect, it } from "vitest";
import type { SearchMeta } from "@/lib/worklist/contract";
import { plainView, type ViewId } from "@/lib/worklist/views";
import ScopeNote from "./ScopeNote";
import { hasScopeNote } from "./scopeNotes";

const meta: SearchMeta = {
  ...{ page: 1, limit: 50, count: 0, hasNext: false, sort: "asc", sortFields: "updatedAt", unreadable: 0 },
};
const complete = { scanned: 4, complete: true };
const CASES: [what: string, id: ViewId, more: Partial<SearchMeta>][] = [
  ["the vendor's own list", "everything", {}],
  ["one's own cases, all read", "mine", { computed: complete }],
  ["one's own cases, not all read", "mine", { computed: { scanned: 4, complete: false } }],
  ["one's own cases, by the vendor's filter", "mine", { computed: { ...complete, narrowed: true } }],
  ["cases of nobody", "unassigned", { computed: complete }],
  ["a list that changed meanwhile", "mine", { computed: { ...complete, certain: false } }],
  ["a list by the vendor's filter alone", "attention", { latestOnly: true }],
  ["a match that cannot be shown", "everything", { unreadable: 1 }],
];

it.each(CASES)("the code that says it is loaded exactly where there is something to say: %s", (_, id, more) => {
  const view = plainView(id);
  const told = renderToStaticMarkup(createElement(ScopeNote, { view, meta: { ...meta, ...more } }));
  expect(hasScopeNote(view, { ...meta, ...more })).toBe(told !== "");
});
