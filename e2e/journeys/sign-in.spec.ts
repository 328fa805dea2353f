import { expectAccessibleInBothThemes } from "../support/accessible";
import { at, expect, signIn, test } from "../support/desk";

test("an analyst signs in and lands on the worklist", async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, "Ana");
  await expect(page).toHaveURL(/\/worklist/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.close();
});

test("a stranger sees nothing but the way in, and comes back to where they wanted to go", async ({ page }) => {
  await page.goto(at("/worklist?view=everything"));
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await page.getByLabel("E-mail").fill("ben.okafor@countersign.example");
  await page.getByLabel("Password", { exact: true }).fill("wrong password here");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
});

test("the sign-in page is accessible, in both themes", async ({ page }) => {
  await page.goto(at("/sign-in"));
  await expectAccessibleInBothThemes(page);
});
