import { parseView } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";
import { VIEW_KEPT } from "./nextStore";

/*
 * The cases skipped in this tab on the way through a view, so that an undecided one is not offered again at once. Kept
 * in session storage: a reload keeps them, another tab has its own.
 */

const PASSED_KEPT = "countersign.passed";
const MOST_PASSED = 200;

/** The cases gone past, as `placeKey` names them, oldest first. */
function passedCases(): string[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(PASSED_KEPT) ?? "[]");
  return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
}

/** The cases gone past and these, the latest at the end. */
export function passedWith(places: readonly string[]): string[] {
  return [...passedCases().filter((each) => !places.includes(each)), ...places].slice(-MOST_PASSED);
}

/** Goes past cases. */
export function pass(...places: readonly string[]): void {
  sessionStorage.setItem(PASSED_KEPT, JSON.stringify(passedWith(places)));
}

/** Starts over: every case of the view may come again. */
export function startOver(): void {
  sessionStorage.removeItem(PASSED_KEPT);
}

/** The view this tab was in last, or undefined where it has shown none yet. */
export function viewKept(): View | undefined {
  const kept = sessionStorage.getItem(VIEW_KEPT);
  return kept === null ? undefined : parseView(new URLSearchParams(kept)).view;
}
