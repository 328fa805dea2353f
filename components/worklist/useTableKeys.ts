"use client";

import { useKeys } from "@/components/shell/useKeys";

/** Marks the link of a row: what the keys move between, and what Enter follows. */
export const ROW_LINK = "data-row-link";

/** The keys of the worklist that lead from row to row. */
export function useTableKeys(): void {
  useKeys({
    nextRow: () => moveBy(1),
    previousRow: () => moveBy(-1),
  });
}

/** Moves the focus to a neighbour of the row that has it; from outside the table to its first or last row. */
export function moveBy(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`)];
  const row = document.activeElement?.closest("tr");
  const at = links.findIndex((link) => row?.contains(link));
  const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
  links[next]?.focus();
  links[next]?.closest("tr")?.scrollIntoView({ block: "nearest" });
}

/** The keys of the rows on the page, from top to bottom. */
export function keysOfRows(): string[] {
  return [...document.querySelectorAll(`[${ROW_LINK}]`)].flatMap((link) => link.getAttribute(ROW_LINK) ?? []);
}

/** The key of the row that holds the focus, or undefined. */
export function keyOfRowInFocus(): string | undefined {
  const link = document.activeElement?.closest("tr")?.querySelector(`[${ROW_LINK}]`);
  return link?.getAttribute(ROW_LINK) ?? undefined;
}
