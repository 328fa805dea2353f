import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { parseView } from "@/lib/worklist/viewUrl";
import { requestOf } from "@/lib/worklist/viewRequest";
import { FilterBar } from "./FilterBar";

vi.mock("next/navigation", () => ({}));

const VIEWER = { email: "ana.silva@desk.example", name: "Ana Silva" };
const NOTES = { open: "Open cases only", all: "Including decided, not archived" };

function shown(query: string) {
  const { view } = parseView(new URLSearchParams(query));
  const saved = { views: [], current: undefined, isPlain: true };
  const pane = { open: false } as unknown as React.ComponentProps<typeof FilterBar>["pane"];
  const html = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <FilterBar view={view} viewer={VIEWER as never} saved={saved as never} pane={pane} />
    </QueryClientProvider>,
  );
  const said = Object.values(NOTES).filter((note) => html.includes(note));
  return { said, request: requestOf(view, VIEWER as never).request };
}

/* K11: a decided case is not open. The line says what the search really leaves out. */
test.each([
  ["view=mine", [NOTES.open]],
  ["view=review", [NOTES.open]],
  ["view=unassigned", [NOTES.open]],
  ["view=attention", [NOTES.open]],
  ["view=mine&status=PASS", [NOTES.all]],
  ["view=unassigned&status=REVIEW", [NOTES.all]],
  ["view=mine&state=ACTIVE", []],
  ["view=mine&state=ARCHIVED", []],
  ["view=everything", []],
  ["view=everything&status=PASS", []],
])("K11: %s says %j of what it leaves out", (query, notes) => {
  const { said, request } = shown(query);
  expect(said).toEqual(notes);
  expect(Boolean(request.desk?.undecided ?? request.desk?.waiting)).toBe(notes.includes(NOTES.open));
  if (notes.length > 0) expect(request.filters.states).not.toContain("ARCHIVED");
});
