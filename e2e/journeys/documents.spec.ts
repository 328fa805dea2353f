import { STORY } from "@/lib/sandbox/story/handles";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/accessible";
import { openCase } from "../support/casePage";
import { expect, type Page, test } from "../support/desk";

const zone = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const viewer = (page: Page) => page.getByRole("dialog");
const picture = (page: Page) => viewer(page).getByRole("img");

/** Unfolds a part of the case as a keyboard does. */
async function unfold(page: Page, name: string): Promise<void> {
  await zone(page, name).locator("summary").first().press("Enter");
}

/** How many points of the picture are not all alike: a canvas on which nothing was drawn has none. */
const isDrawn = (page: Page) =>
  picture(page)
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return data.some((value, at) => at % 4 < 3 && value !== data[at % 4]);
    });

test.describe("documents are looked at", () => {
  test.use({ expectedConsoleErrors: [/status of 422/] });

  test("by keyboard alone: a side after the other, closer, turned, and beside the selfie", async ({ as, sandbox }) => {
    const page = await as("Ana");
    await openCase(page, STORY.idvSuspected);
    const asked = async () => (await sandbox.calls()).filter(({ path }) => path.includes("/documents"));
    expect(await asked()).toEqual([]);
    await unfold(page, "Documents");
    await expect(zone(page, "Documents").getByRole("heading", { name: "Driver licence" })).toBeVisible();
    expect((await asked()).map(({ path }) => path)).toEqual([expect.stringMatching(/\/documents$/)]);
    await expectAccessibleInBothThemes(page);

    const look = page.getByRole("button", { name: "View (Driver licence, Front, page 1)" });
    await look.press("Enter");
    await expect(viewer(page).getByRole("heading", { name: "Driver licence" })).toBeVisible();
    await expect.poll(() => isDrawn(page)).toBe(true);
    await expectAccessibleInBothThemes(page);

    const before = await picture(page).boundingBox();
    await page.keyboard.press("+");
    await expect(viewer(page).getByText("150%")).toBeVisible();
    expect((await picture(page).boundingBox())?.width).toBeCloseTo((before?.width ?? 0) * 1.5, 0);
    await page.keyboard.press("r");
    await expect(viewer(page).getByText("Rotated by 90°")).toBeVisible();
    await page.keyboard.press("]");
    await expect(viewer(page).getByText("Back, page 2 · 2 of 2")).toBeVisible();
    await expect(picture(page)).toHaveAccessibleName("Driver licence, Back, page 2");
    await page.keyboard.press("[");
    await expect(picture(page)).toHaveAccessibleName("Driver licence, Front, page 1");
    await viewer(page).getByRole("button", { name: "Compare with the selfie" }).press("Enter");
    await expect(viewer(page).getByRole("img", { name: "Selfie" })).toBeVisible();
    await expectAccessible(page);

    // Turning back was no second look: two sides and the face.
    expect((await asked()).filter(({ query }) => query.includes("base64"))).toHaveLength(3);
    await page.keyboard.press("Escape");
    await expect(viewer(page)).toHaveCount(0);
    await expect(look).toBeFocused();
  });

  test("what the desk does not open says why, whatever it calls itself, and runs nothing", async ({ as }) => {
    const page = await as("Ana");
    await openCase(page, STORY.manyIssues);
    const title = await page.title();
    await unfold(page, "Documents");
    for (const [name, words] of [
      ["Utility bill", /not a PNG, JPEG/],
      ["Proof of address", /not a PNG, JPEG/],
      ["Report", /at an address that Countersign does not open/],
      ["Visa", /could not retrieve the file from its own store/],
    ] as const) {
      await page.getByRole("button", { name: `View (${name}, Page 1)` }).click();
      await expect(viewer(page).getByText("This file cannot be opened here")).toBeVisible();
      await expect(viewer(page).getByText(words)).toBeVisible();
      await expect(viewer(page).getByText("Open it in the FrankieOne portal.")).toBeVisible();
      await page.keyboard.press("Escape");
    }
    await expect(zone(page, "Documents").getByText("FrankieOne has no file for this document.")).toBeVisible();
    expect(await page.title()).toBe(title);
  });

  test("a PDF is saved under a name of ours, with its bytes", async ({ as }) => {
    const page = await as("Ana");
    await openCase(page, STORY.manyIssues);
    await unfold(page, "Documents");
    await page.getByRole("button", { name: "View (Bank statement, Page 1)" }).click();
    const saved = page.waitForEvent("download");
    await viewer(page).getByRole("button", { name: "Save the PDF" }).click();
    expect((await saved).suggestedFilename()).toMatch(/^bank-statement-[0-9a-f-]{36}\.pdf$/);
  });

  test("a file comes with every protection, also where it is opened as a page", async ({ as }) => {
    const page = await as("Ana");
    await openCase(page, STORY.idvRejected);
    const answer = page.waitForResponse(/\/attachments\//);
    await unfold(page, "Documents");
    await page.getByRole("button", { name: "View (Passport, Front, page 1)" }).click();
    const headers = await (await answer).allHeaders();
    expect(headers).toMatchObject({
      ...{ "cache-control": "private, no-store", "x-content-type-options": "nosniff", "content-type": "image/png" },
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": expect.stringMatching(/(^|, )sandbox; default-src 'none'/),
    });
    expect(headers["content-disposition"]).toMatch(/^inline; filename="passport-[0-9a-f-]{36}\.png"$/);
  });

  test("on a phone nothing is wider than the screen, in the list and in the dialog", async ({ as, sandbox }) => {
    const page = await as("Ana");
    await page.setViewportSize({ width: 390, height: 844 });
    const entityName = "Bartholomew Featherstonehaugh-Cholmondeley International Trading and Holdings Co";
    await sandbox.outsideWrite(STORY.idvSuspected, { entityName });
    await openCase(page, { ...STORY.idvSuspected, entityName });
    await unfold(page, "Documents");
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.getByRole("button", { name: "View (Driver licence, Front, page 1)" }).click();
    await viewer(page).getByRole("button", { name: "Compare with the selfie" }).click();
    await expect(viewer(page).getByRole("img", { name: "Selfie" })).toBeVisible();
    expect(await width()).toBeLessThanOrEqual(390);
    expect(await viewer(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.keyboard.press("Escape");
    await unfold(page, "Everything about this person");
    await expect(zone(page, "External references")).toBeVisible();
    expect(await width()).toBeLessThanOrEqual(390);
  });
});

test("everything about a person is one click away, with its sources and what other systems call them", async ({
  as,
  sandbox,
}) => {
  const page = await as("Ana");
  await openCase(page, STORY.manyIssues);
  const references = `/v2/individuals/${STORY.manyIssues.entityId}/externalreferences`;
  expect((await sandbox.calls()).filter(({ path }) => path === references)).toEqual([]);
  await unfold(page, "Everything about this person");
  const whole = zone(page, "Everything about this person");
  await expect(whole.getByText("8 Rabi al-Awwal 1368 (Islamic calendar)")).toBeVisible();
  await expect(whole.getByText("Source: Onfido, Passport, Read off the document").first()).toBeVisible();
  await expect(whole.getByText("CB-7719-0041-22")).toBeVisible();
  await expect(whole.getByRole("button", { name: "Copy the value of core-banking" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});
