import { HIT, HITS_OF, OPEN_HIT } from "./hitMarks";

/*
 * Hits by their places on the page: what the keys walk, and where the focus goes. Only what is shown has a place.
 */

const places = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const ofRun = (workflowExecutionId: string) => `[${HITS_OF}="${CSS.escape(workflowExecutionId)}"]`;

/** The ids of the hits on the page, from top to bottom. */
export const idsOnPage = () => places(`[${HIT}]`).flatMap((place) => place.getAttribute(HIT) ?? []);

/** The hit that holds the focus, by its id. */
export const idInFocus = () => document.activeElement?.closest(`[${HIT}]`)?.getAttribute(HIT) ?? undefined;

/** Is the focus among the hits of this run, or no nearer to anything than the page around them? */
export function isAmongHits(workflowExecutionId: string): boolean {
  const { activeElement: active } = document;
  const isNear = (place: HTMLElement) => place.contains(active) || active?.contains(place);
  return active === null || places(ofRun(workflowExecutionId)).some(isNear);
}

/** Moves the focus to the next hit of a run, or the one before; from elsewhere to the first open one. */
export function walk(workflowExecutionId: string, step: 1 | -1): void {
  const all = places(ofRun(workflowExecutionId));
  const at = all.findIndex((place) => place.contains(document.activeElement));
  if (at === -1) focusOn(all.find((place) => place.hasAttribute(OPEN_HIT)) ?? all[0]);
  else focusOn(all[at + step]);
}

/** The ids between two hits of the page, both included. */
export function idsUpTo(from: string, to: string): string[] {
  const ids = idsOnPage();
  const [first = -1, last = -1] = [ids.indexOf(from), ids.indexOf(to)].sort((one, other) => one - other);
  return first === -1 ? [to] : ids.slice(first, last + 1);
}

/** Gives the focus to a hit. Out: whether it is there. */
export const focusOnHit = (id: string) => focusOn(places(`[${HIT}="${CSS.escape(id)}"]`)[0]);

/**
 * Gives the focus to the open hit after those that were just decided, else to the first open one, else to what says that there is
 * none. In: the ids on the page as they stood before, and those that were decided.
 */
export function focusOnNextOpen(before: readonly string[], decided: readonly string[]): void {
  const last = Math.max(...decided.map((id) => before.indexOf(id)));
  const open = places(`[${HIT}][${OPEN_HIT}]`).filter((place) => !decided.includes(place.getAttribute(HIT) ?? ""));
  const after = before.slice(last + 1).flatMap((id) => open.find((place) => place.getAttribute(HIT) === id) ?? []);
  focusOn(after[0] ?? open[0] ?? places(`[${HITS_OF}]`)[0]);
}

function focusOn(place: HTMLElement | undefined): boolean {
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: "nearest" });
  return place !== undefined;
}
