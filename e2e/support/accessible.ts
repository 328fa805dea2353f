import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What of axe's rules looks at colours: all that another theme can change. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** No violation that axe can find, in the theme the page is in. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsIn(page)).toEqual([]);
}

/** The same, and the colours of the other theme as well: the document is one in both, so its structure is judged once. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  expect(await violationsInBothThemes(page)).toEqual([]);
}

/** All that axe finds in the present theme, and what it finds about colours in the other; the page is left as it was. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found = await violationsIn(page);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [present, other] = isDark ? (["dark", "light"] as const) : (["light", "dark"] as const);
  await page.emulateMedia({ colorScheme: other });
  const inOther = await violationsIn(page, OF_COLOURS);
  await page.emulateMedia({ colorScheme: present });
  return [...found, ...inOther.map((each) => `${other}: ${each}`)];
}

async function violationsIn(page: Page, rules?: string[]): Promise<string[]> {
  await whole(page);
  // The desk has no frames: with these the page of its own, which the other mode opens for each analysis, is for nothing.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/**
 * Once what fades or slides in is there, and nothing has begun to do so meanwhile: half of a fade has half the contrast. Asked
 * from outside, since the clock of a page may stand still.
 */
async function whole(page: Page): Promise<void> {
  for (let calm = 0; calm < 3;) calm = (await countMoving(page)) > 0 ? 0 : calm + 1;
}

/**
 * How many things move and will end. Counted again and again, not awaited: where what moves is taken off the page, Chromium may
 * never settle the promise of its end.
 */
function countMoving(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity)
        .length,
  );
}
