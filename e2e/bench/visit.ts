import type { Page } from "@playwright/test";
import { painted, rested, watchPaint } from "./inPage";
import { type Stage, theBrowser } from "./stage";

/** What the vendor takes for an answer where that is part of what a person feels. */
export const LATENCY_MS = 150;
export const ROW = "[data-row-link]";
/** A case that is loaded: what is known of it before, from the list, has no timeline. */
export const CASE = "section[aria-label=Timeline]";

export interface Visit {
  stage?: Stage;
  slower: number;
  watch?: string;
}

/** A fresh context and page for one repetition, at a processor so many times slower; `act` may set another pace. */
export async function visit<Result>(
  { stage, slower, watch = "h1" }: Visit,
  act: (page: Page, pace: (slower: number) => Promise<unknown>) => Promise<Result>,
) {
  const context = await (await theBrowser()).newContext({ storageState: stage?.session });
  // tsx names functions by a helper of its own, which functions sent into a page would miss.
  await context.addInitScript({ content: "globalThis.__name = (named) => named" });
  const page = await context.newPage();
  await page.addInitScript(watchPaint, watch);
  const devtools = await context.newCDPSession(page);
  const pace = (rate: number) => devtools.send("Emulation.setCPUThrottlingRate", { rate });
  await pace(slower);
  try {
    return await act(page, pace);
  } finally {
    await context.close();
  }
}

/** Loads a page and waits until what is watched for is painted and nothing is left to do. */
export async function goAndRest(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await painted(page);
  await rested(page);
}

/**
 * The same as `visit` where what counts is done on a page that is there and has nothing to do: it is loaded at full speed, and slower from then on.
 */
export function visitAtRest<Result>({ slower, ...visitor }: Visit, url: string, act: (page: Page) => Promise<Result>) {
  return visit({ ...visitor, slower: 1 }, async (page, pace) => {
    await goAndRest(page, url);
    await pace(slower);
    return act(page);
  });
}
