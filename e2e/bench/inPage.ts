import type { Page } from "@playwright/test";

/* What runs inside the page: the clock goes from a trusted event to the first frame after the target has appeared. */

/** A target that is not there by then is a fault of the scenario: a page is never waited for without an end. */
const PATIENCE_MS = 20_000;

/**
 * Listens in the page from when this resolves on. Out: a function that waits until `selector` is there (and holds `text`), counted from
 * the next trusted pointerdown or keydown, in milliseconds. That one throws when it never comes.
 */
export async function fromEvent(page: Page, selector: string, text = ""): Promise<() => Promise<number>> {
  const listening = await page.evaluateHandle(
    ([selector, text, patience]) => {
      const taken = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${selector} "${text}" never came`)), patience);
        let start: number | undefined;
        const note = (event: Event) => {
          if (event.isTrusted) start ??= event.timeStamp;
        };
        for (const type of ["pointerdown", "keydown"]) addEventListener(type, note, { capture: true });
        const isThere = () =>
          [...document.querySelectorAll(selector)].some((element) => element.textContent?.includes(text));
        const painted = () => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - (start ?? Number.NaN));
          port2.postMessage(0);
        };
        // The message comes after the paint of the very frame in which the target was first there.
        const look = () => (start !== undefined && isThere() ? painted() : requestAnimationFrame(look));
        look();
      });
      return { taken };
    },
    [selector, text, PATIENCE_MS] as const,
  );
  return () => listening.evaluate(({ taken }) => taken);
}

/** Goes back in the history and waits as `fromEvent` does, counted from the call. */
export function fromBack(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    ([selector, patience]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`${selector} never came back`)), patience);
        const start = performance.now();
        history.back();
        const painted = () => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(0);
        };
        const look = () => (document.querySelector(selector) ? painted() : void requestAnimationFrame(look));
        requestAnimationFrame(look);
      }),
    [selector, PATIENCE_MS] as const,
  );
}

/** Before a page is loaded: notes when the first element of `selector` was painted, the LCP, the shifts and the interactions. */
export function watchPaint(selector: string): void {
  const seen = { first: Number.NaN, lcp: Number.NaN, cls: 0, interactions: {} as Record<number, number> };
  Object.assign(globalThis, { seen });
  const look = () => {
    // Streamed content is hidden until it is moved into its place.
    if (!document.querySelector(selector)?.checkVisibility()) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => (seen.first = performance.now())));
  };
  look();
  const observe = (type: string, note: (entry: never) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry as never))).observe({
      type,
      buffered: true,
      ...more,
    });
  observe("largest-contentful-paint", ({ startTime }: PerformanceEntry) => (seen.lcp = startTime));
  observe("layout-shift", ({ value }: { value: number }) => (seen.cls += value));
  observe(
    "event",
    ({ interactionId, duration }: { interactionId: number; duration: number }) => {
      if (interactionId) seen.interactions[interactionId] = Math.max(seen.interactions[interactionId] ?? 0, duration);
    },
    { durationThreshold: 16 },
  );
}

export interface Seen {
  first: number;
  lcp: number;
  cls: number;
  interactions: Record<number, number>;
}

/** Waits until what `watchPaint` was told to watch for has been painted. */
export const painted = (page: Page) =>
  page.waitForFunction(() => Number.isFinite((globalThis as unknown as { seen: Seen }).seen.first));

/** What `watchPaint` has noted so far. */
export const seenOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** The page is shown and idle. What loads later still (`Later`) is not waited for. */
const ALL_THERE_MS = 1_500;
export const rested = (page: Page) =>
  page.evaluate(
    (at) =>
      new Promise<void>((resolve) => {
        setTimeout(() => requestIdleCallback(() => resolve()), Math.max(0, at - performance.now()));
      }),
    ALL_THERE_MS,
  );
