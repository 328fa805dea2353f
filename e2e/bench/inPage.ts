import type { Page } from "@playwright/test";

/* What runs inside the page: the clock goes from a trusted event to the first frame after the target has appeared. */

/** Waits in the page until `selector` is there (and holds `text`), counted from the next pointerdown or keydown, in milliseconds. */
export function fromEvent(page: Page, selector: string, text = ""): Promise<number> {
  return page.evaluate(
    ([selector, text]) =>
      new Promise<number>((resolve) => {
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
        const look = () =>
          start !== undefined && isThere() ? requestAnimationFrame(painted) : requestAnimationFrame(look);
        look();
      }),
    [selector, text] as const,
  );
}

/** Goes back in the history and waits as `fromEvent` does, counted from the call. */
export function fromBack(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        history.back();
        const look = () =>
          requestAnimationFrame(
            document.querySelector(selector) ? () => setTimeout(() => resolve(performance.now() - start)) : look,
          );
        look();
      }),
    selector,
  );
}

/** Before a page is loaded: notes when the first element of `selector` was painted, the LCP, the shifts and the interactions. */
export function watchPaint(selector: string): void {
  const seen = { first: Number.NaN, lcp: Number.NaN, cls: 0, interactions: {} as Record<number, number> };
  Object.assign(globalThis, { seen });
  const look = () => {
    if (!document.querySelector(selector)) requestAnimationFrame(look);
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

/** What `watchPaint` has noted so far. */
export const seenOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
