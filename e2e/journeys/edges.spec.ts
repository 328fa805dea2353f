import { STORY } from "@/lib/sandbox/story/handles";
import { drawer, openCase, pathOf } from "../support/casePage";
import { at, expect, type Page, test } from "../support/desk";

/** 1280 × 900 at 400%: WCAG 2.2, 1.4.10. */
const ZOOMED = { width: 320, height: 225 };

const SIZES = { "400%": ZOOMED, "phone size": { width: 390, height: 844 }, "1280 px": { width: 1280, height: 800 } };

/** The most focus stops looked at on one page. */
const MOST_STOPS = 60;

const sticky = (page: Page) => page.locator("main header").first();
const heightOf = async (page: Page) => (await sticky(page).boundingBox())?.height ?? NaN;

/**
 * What lies over the element that has the focus, if anything that does not belong to it does; undefined at the end of the
 * page. It has a second to come to rest: the browser lays out what was far away only as it comes near. What is wider than
 * its box is looked at where it shows.
 */
async function coveringFocus(): Promise<{ stop: string; by: string } | undefined> {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  let by = "";
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const { left, top, right, bottom } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const over = document.elementFromPoint(x, Math.min((top + bottom) / 2, top + 12));
    if (over && (focused.contains(over) || over.contains(focused) || over.closest("label")))
      return { stop: "", by: "" };
    by = over?.outerHTML.slice(0, 80) ?? `the edge of the window, at ${[left, top, right, bottom].join(" ")}`;
  }
  return { stop: `${focused.tagName} ${focused.getAttribute("aria-label") ?? focused.textContent}`.slice(0, 60), by };
}

/** What a page shows last: the name of a case stands before its issues, and that of the worklist before its rows. */
const lastPart = (page: Page) =>
  page.getByRole("region", { name: "To decide" }).or(page.getByRole("link", { name: /^Everything \d+$/ }));

/** Walks over a page with the keyboard. Out: how many stops it has, and those that something covers. */
async function walk(page: Page, key: string) {
  const covered: string[] = [];
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(coveringFocus);
    if (!stop) break;
    if (stop.by) covered.push(`${stop.stop} lies under ${stop.by}`);
  }
  return { stops, covered };
}

// A third of the stops of a page lay under the bar at its foot.
for (const [size, viewport] of Object.entries(SIZES))
  test.describe(`at ${size}`, () => {
    test.use({ viewport });

    for (const path of [pathOf(STORY.sanctionsReview), "/worklist?view=everything"])
      for (const key of ["Tab", "Shift+Tab"])
        test(`K8: no stop of ${key} lies under a bar of ${path.split("/")[1]?.split("?")[0]}`, async ({ as }) => {
          test.slow();
          const page = await as("Ana");
          await page.goto(at(path));
          await expect(lastPart(page)).toBeVisible();
          const { stops, covered } = await walk(page, key);
          expect(stops).toBeGreaterThan(15);
          expect(covered).toEqual([]);
        });
  });

test.describe("K8: the header of a case that stays in view", () => {
  const NAME = "Bartholomew Featherstonehaugh-Cholmondeley International Trading and Holdings Co";

  test("keeps its height beside a form while somebody else looks, and the name keeps its words", async ({
    as,
    sandbox,
  }) => {
    test.slow();
    expect(NAME).toHaveLength(80);
    const [ana, ben] = [await as("Ana"), await as("Ben")];
    await sandbox.outsideWrite(STORY.pepReview, { entityName: NAME });
    for (const page of [ben, ana]) {
      await page.clock.install();
      await openCase(page, { ...STORY.pepReview, entityName: NAME });
      await page.clock.runFor(2_000);
    }
    await expect(ana.getByText(/also looking at this$/)).toBeVisible();
    await ana
      .getByRole("button", { name: /^Decide/ })
      .first()
      .click();
    await expect(drawer(ana)).toBeVisible();
    expect(await heightOf(ana)).toBeLessThanOrEqual(96);
    const name = ana.getByRole("heading", { level: 1 });
    await expect(name).toHaveAttribute("title", NAME);
    expect((await name.boundingBox())?.width).toBeGreaterThan(300);
  });

  test("keeps its height where its facts are long, and none of them is hidden", async ({ as, sandbox }) => {
    const page = await as("Chloe");
    const owner = "Maximiliana Featherstonehaugh-Cholmondeley the Third";
    await sandbox.outsideWrite(STORY.pepReview, { entityName: NAME, assignee: owner, reviewer: owner });
    await openCase(page, { ...STORY.pepReview, entityName: NAME });
    await page
      .getByRole("button", { name: /^Decide/ })
      .first()
      .click();
    await expect(drawer(page)).toBeVisible();
    expect(await heightOf(page)).toBeLessThanOrEqual(96);
    for (const term of ["Status", "Entity risk", "Waiting", "State", "Assignee", "Reviewer"])
      await expect(sticky(page).getByText(term, { exact: true })).toBeVisible();
  });

  test("is not moved by the age of what it shows", async ({ as }) => {
    const page = await as("Ana");
    await page.clock.install();
    await openCase(page, STORY.pepReview);
    await page
      .getByRole("button", { name: /^Decide/ })
      .first()
      .click();
    await expect(drawer(page)).toBeVisible();
    const sizes = new Set<string>();
    const ages = new Set<string | null>();
    for (const pass of [1_000, 5_000, 5_000, 10_000, 40_000, 600_000]) {
      await page.clock.runFor(pass);
      sizes.add(JSON.stringify(await sticky(page).boundingBox()));
      ages.add(
        await sticky(page)
          .getByText(/(ago|now)$/)
          .first()
          .textContent(),
      );
    }
    expect(ages.size).toBeGreaterThan(2);
    expect([...sizes]).toHaveLength(1);
  });
});

test.describe("K21: on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  // Ledger and Settings were behind the edge of the bar, which did not show that it goes on.
  for (const [place, path] of [
    ["Ledger", "/ledger"],
    ["Settings", "/settings/officers"],
  ] as const)
    test(`the bar shows that it goes on, and the place one is at: ${place}`, async ({ as }) => {
      const page = await as("Chloe");
      await page.goto(at(path));
      const bar = page.getByRole("navigation", { name: "Desk" });
      await expect(bar.getByRole("link", { name: place })).toBeInViewport({ ratio: 1 });
      const list = bar.getByRole("list");
      expect(await list.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
      // Shades that stay, under covers that move along with what is in the bar.
      await expect(list).toHaveCSS("background-attachment", "local, local, scroll, scroll");
    });
});

test("a page that is longer than the window begins at its top", async ({ as }) => {
  const page = await as("Chloe");
  await page.goto(at("/settings/rules"));
  await expect(page.getByRole("heading", { level: 1, name: "Rules" })).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});
