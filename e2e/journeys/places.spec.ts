import { pressFor } from "../support/casePage";
import { at, expect, test } from "../support/desk";

const MOVED: Record<string, string> = {
  "/plans": "/bulk-reassign",
  "/plans/0b0e9a52-8b1c-4f61-9f4e-0c8f2e6f7a11": "/bulk-reassign/0b0e9a52-8b1c-4f61-9f4e-0c8f2e6f7a11",
  "/plans/0b0e9a52-8b1c-4f61-9f4e-0c8f2e6f7a11/print": "/bulk-reassign/0b0e9a52-8b1c-4f61-9f4e-0c8f2e6f7a11/print",
  "/officers": "/settings/officers",
  "/templates": "/settings/templates",
  "/rules": "/settings/rules",
  "/sessions": "/settings/sessions",
  "/availability": "/settings/availability",
};

test("an address of an earlier version leads to its page for good", async () => {
  const answers = await Promise.all(
    Object.keys(MOVED).map(async (path) => {
      const { status, headers } = await fetch(at(path), { redirect: "manual" });
      return [path, status, headers.get("location")];
    }),
  );
  expect(answers).toEqual(Object.entries(MOVED).map(([path, to]) => [path, 308, to]));
});

const COMMON = ["Worklist", "Approvals", "Operations"];

for (const [who, places, settings] of [
  ["Ana", [...COMMON, "Ledger", "Settings"], ["Rules", "Availability", "Sessions"]],
  [
    "Chloe",
    [...COMMON, "Bulk reassign", "Team", "Ledger", "Settings"],
    ["Officers", "Templates", "Rules", "Availability", "Sessions"],
  ],
] as const)
  test(`${who} is offered the places they may open, each under the name its page has`, async ({ as }) => {
    const page = await as(who);
    await page.goto(at("/settings"));
    await expect(page).toHaveURL(at(`/settings/${settings[0].toLowerCase()}`));
    const bar = page.getByRole("navigation", { name: "Desk" });
    await expect(bar.getByRole("link")).toHaveText(places);
    const tabs = page.getByRole("navigation", { name: "Settings" }).getByRole("link");
    await expect(tabs).toHaveText(settings);
    for (const name of settings) {
      await tabs.filter({ hasText: name }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(`^${name}`));
      await expect(bar.getByRole("link", { name: "Settings" })).toHaveAttribute("aria-current", "page");
    }
  });

test("the palette leads to the pages of the settings", async ({ as }) => {
  const page = await as("Chloe");
  await page.goto(at("/ledger"));
  await pressFor(page, "Control+k", page.getByRole("menuitem").first());
  await page.keyboard.type("settings: temp");
  await expect(page.getByRole("menuitem").first()).toContainText("Templates");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(at("/settings/templates"));
});
