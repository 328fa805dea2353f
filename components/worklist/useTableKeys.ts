"use client";

import { SEARCH_FIELD_ID } from "@/components/shell/searchField";
import { useKeys } from "@/components/shell/useKeys";

/** Marks the link of a row: what the keys move between, and what Enter follows. */
export const ROW_LINK = "data-row-link";

/** The keys of the worklist: from row to row, and to the search. */
export function useTableKeys(): void {
  useKeys({
    nextRow: () => moveBy(1),
    previousRow: () => moveBy(-1),
    search: goToSearch,
  });
}

/** Ready to type over what was searched for before. */
function goToSearch(): void {
  const field = document.getElementById(SEARCH_FIELD_ID);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Moves the focus to a neighbour of the row that has it; from outside the table to its first or last row. */
function moveBy(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`)];
  const row = document.activeElement?.closest("tr");
  const at = links.findIndex((link) => row?.contains(link));
  const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
  links[next]?.closest("tr")?.scrollIntoView({ block: "nearest" });
}
