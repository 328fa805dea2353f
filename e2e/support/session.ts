import { expect, type Page } from "./desk";

/** Ends the session as another place would: the page is not asked. */
export async function endBehindItsBack(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const { csrfToken } = (await (await page.request.get(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const headers = { Origin: origin };
  const answer = await page.request.post(`${origin}/api/auth/signout`, { headers, data: { csrfToken } });
  // 200 where an identity provider has a page for it too, 204 elsewhere.
  expect([200, 204]).toContain(answer.status());
  expect((await page.request.get(`${origin}/api/session`)).status()).toBe(401);
}

/** What a browser tells a page that comes to the front again. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
}
