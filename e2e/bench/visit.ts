import type { Page } from "@playwright/test";
import { watchPaint } from "./inPage";
import { type Stage, theBrowser } from "./stage";

/** What the vendor takes for an answer where that is part of what a person feels. */
export const LATENCY_MS = 150;
export const ROW = "[data-row-link]";
export const CASE = "section[aria-label=Act]";

export interface Visit {
  stage?: Stage;
  slower: number;
  watch?: string;
}

/** A fresh context and page for one repetition, at a processor so many times slower. */
export async function visit<Result>({ stage, slower, watch = "h1" }: Visit, act: (page: Page) => Promise<Result>) {
  const context = await (await theBrowser()).newContext({ storageState: stage?.session });
  // tsx names functions by a helper of its own, which functions sent into a page would miss.
  await context.addInitScript({ content: "globalThis.__name = (named) => named" });
  const page = await context.newPage();
  await page.addInitScript(watchPaint, watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}
