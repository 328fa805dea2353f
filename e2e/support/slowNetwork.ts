import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { countOf } from "@/lib/flags";

/** The longest delay in milliseconds of `SLOW_NETWORK=800 npm run e2e`; 0 without. */
const LONGEST_MS = countOf("SLOW_NETWORK", process.env.SLOW_NETWORK, 0);

/**
 * Delays data and code that a page loads, each by a random time from 40% of the longest up, so that answers also arrive in an order
 * that is rare otherwise. Routes that a journey sets itself go first.
 */
export async function slowDown(page: Page): Promise<void> {
  if (LONGEST_MS === 0) return;
  await page.route(/\/(api|_next\/static\/chunks)\//, async (route) => {
    await pause(LONGEST_MS * (0.4 + 0.6 * Math.random()));
    // A page that was closed meanwhile asks for nothing any more.
    await route.fallback().catch(() => undefined);
  });
}
