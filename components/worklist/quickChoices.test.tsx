// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { LedgerFilters } from "@/components/ledger/LedgerFilters";
import { parseView } from "@/lib/worklist/viewUrl";
import FilterChips from "./filters/FilterChips";
import { FilterBar } from "./FilterBar";
import { PageSizes } from "./Pages";

/*
 * Regression: on a slow machine a page is drawn some time after its address has changed. A choice made in between was added to
 * what was drawn, and the choice before it was lost. In these tests the page is never drawn again.
 */
vi.mock("next/navigation", () => ({}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => document.body.replaceChildren());

const viewOf = (query: string) => parseView(new URLSearchParams(query)).view;

/** Draws once, at an address. Out: the place, and what the address asks for after something was chosen there. */
async function drawn(children: ReactNode, address: string) {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("no network in this test"));
  window.history.replaceState(null, "", address);
  const place = document.body.appendChild(document.createElement("div"));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () =>
    createRoot(place).render(<QueryClientProvider client={client}>{children}</QueryClientProvider>),
  );
  return { place, address: () => window.location.pathname + decodeURIComponent(window.location.search) };
}

async function choose(place: HTMLElement, index: number, value: string) {
  const select = place.querySelectorAll("select")[index]!;
  select.value = value;
  await act(async () => void select.dispatchEvent(new Event("change", { bubbles: true })));
}

const FILTERED = "view=everything&risk=HIGH&risk=LOW";

test("two filters of the worklist are removed one straight after the other", async () => {
  const { place, address } = await drawn(<FilterChips view={viewOf(FILTERED)} />, `/worklist?${FILTERED}`);
  const removals = [...place.querySelectorAll<HTMLElement>("[aria-label^='Remove filter']")];
  expect(removals).toHaveLength(2);
  for (const removal of removals) await act(async () => removal.click());
  expect(address()).toBe("/worklist?view=everything");
});

test("an order chosen before the view of a tab is drawn is the order of that view", async () => {
  const bar = {
    view: viewOf(""),
    viewer: { email: "ana.silva@desk.example" } as never,
    saved: { views: [], isPlain: true },
    pane: { open: false } as never,
  };
  const { place, address } = await drawn(<FilterBar {...bar} />, `/worklist?${FILTERED}`);
  await choose(place, 0, "created asc");
  expect(address()).toBe(`/worklist?${FILTERED}&sort=created&order=asc`);
});

test("a page length chosen before a filter is drawn keeps the filter", async () => {
  const { place, address } = await drawn(<PageSizes view={viewOf("view=everything")} />, `/worklist?${FILTERED}`);
  await choose(place, 0, "25");
  expect(address()).toBe(`/worklist?${FILTERED}&size=25`);
});

test("two filters of the ledger are chosen one straight after the other", async () => {
  const { place, address } = await drawn(<LedgerFilters filter={{}} />, "/ledger");
  await choose(place, 1, "override");
  await choose(place, 2, "CONFIRMED");
  expect(address()).toMatch(/action=override/);
  expect(address()).toMatch(/outcome=CONFIRMED/);
});
