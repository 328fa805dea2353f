import type { Browser, Page } from "@playwright/test";
import { drawer, fillArchiving, fillOverride, fillReassignment, pathOf } from "../../support/casePage";
import { at, expect, patient, signIn } from "../../support/desk";
import type { PlannedFault } from "@/lib/sandbox/faults/plan";
import { RESET_ON_ACCEPT } from "@/lib/sandbox/faults/modes";
import type { Vendor } from "../vendor";
import type { OpenCase } from "./cases";
import { isWrite, Witness } from "./witness";

/** What one journey walks through. */
export interface Scene {
  browser: Browser;
  vendor: Vendor;
  place: OpenCase;
  /** The lead who plays it. */
  officerId: string;
  /** The mode that is on, with a number of its own each time. */
  fault: () => Partial<PlannedFault>;
  secrets: readonly string[];
}

/** How long something may take until it is there again after a fault: a breaker or a pause of ten seconds, and its reads. */
const RECOVERY_MS = 45_000;
const PATIENCE_MS = 20_000;
const ENDED =
  /Saved and verified|do not repeat it|may have been sent|Not sent|Nothing was sent|nothing has changed|Not saved|then changed again|Needs a team lead/i;

/** Signs in, reads and writes as a lead while the vendor misbehaves in one way. Out: what was seen. */
export async function play(scene: Scene): Promise<Witness> {
  const context = await scene.browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = patient(await context.newPage());
  const witness = new Witness(page, scene.officerId, scene.secrets);
  await walk(page, scene, witness).catch((error: unknown) =>
    witness.faults.push(`broke off: ${error instanceof Error ? error.message : String(error)}`),
  );
  await witness.rest();
  await context.close();
  return witness;
}

async function walk(page: Page, scene: Scene, witness: Witness): Promise<void> {
  await signIn(page, "Chloe", "/settings/sessions");
  await readWorklist(page, scene);
  await readCase(page, scene);
  for (const act of [reassign, override, changeState]) {
    await openCalmly(page, scene);
    const answered = page.waitForResponse((response) => isWrite(response.request()), { timeout: RECOVERY_MS });
    await Promise.all([answered, act(page, scene)]);
    witness.sawOnScreen(await ending(page));
  }
  await scene.vendor.calm();
  await page.goto(at(`/ledger?entity=${scene.place.entityId}`));
  const row = page
    .getByRole("table", { name: /^Ledger/ })
    .getByRole("row")
    .nth(1);
  await expect(row).toBeVisible({ timeout: PATIENCE_MS });
}

/** How the screen says the write ended. */
async function ending(page: Page): Promise<string> {
  const said = drawer(page).locator('[role="status"], [role="alert"]');
  const shown = said.getByText(ENDED).filter({ visible: true }).first();
  await expect(shown).toBeVisible({ timeout: RECOVERY_MS });
  return (await said.allInnerTexts()).join(" ");
}

/** The mode for so many calls of a method about the case. A connection that is cut has neither. */
async function on(scene: Scene, method: string, more: Partial<PlannedFault> = {}): Promise<void> {
  const fault = scene.fault();
  const where = fault.fault === RESET_ON_ACCEPT ? {} : { method, pathIncludes: scene.place.entityId };
  await scene.vendor.plan({ ...where, ...fault, ...more });
}

async function readWorklist(page: Page, scene: Scene): Promise<void> {
  await on(scene, "POST", { pathIncludes: undefined, times: 2 });
  await page.goto(at("/worklist?view=everything"));
  await comesBack(page, scene, page.getByRole("rowheader").first());
}

async function readCase(page: Page, scene: Scene): Promise<void> {
  await on(scene, "GET", { times: 3 });
  await page.goto(at(pathOf(scene.place)));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible({ timeout: RECOVERY_MS });
  await comesBack(page, scene, page.getByRole("heading", { level: 1 }));
}

async function openCalmly(page: Page, scene: Scene): Promise<void> {
  await scene.vendor.calm();
  await page.goto(at(pathOf(scene.place)));
  await comesBack(page, scene, page.getByRole("region", { name: "Actions" }));
}

/** Shows what was asked for, or that it could not be read and a way to ask again, which then works. */
async function comesBack(page: Page, { vendor }: Scene, wanted: ReturnType<Page["locator"]>): Promise<void> {
  const again = page.getByRole("button", { name: "Try again" }).first();
  await expect(wanted.or(again).first()).toBeVisible({ timeout: RECOVERY_MS });
  await vendor.calm();
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(wanted).toBeVisible({ timeout: 2_000 });
    await expect(again).toBeHidden({ timeout: 100 });
  }).toPass({ timeout: RECOVERY_MS });
}

async function reassign(page: Page, scene: Scene): Promise<void> {
  await fillReassignment(page, "Assignee", "Ben knows the list.");
  await on(scene, "PATCH");
  await drawer(page).getByRole("button", { name: "Send reassignment" }).click();
}

/** Here the reads that prove the write fail as well. */
async function override(page: Page, scene: Scene): Promise<void> {
  const words = { status: scene.place.target, reason: "Other (see comment)", comment: "Seen by hand again." };
  await fillOverride(page, words);
  await on(scene, "PATCH");
  await on(scene, "GET", { skip: 1, times: 3 });
  await drawer(page).getByRole("button", { name: "Send decision" }).click();
}

async function changeState(page: Page, scene: Scene): Promise<void> {
  await page.getByRole("button", { name: "Archive case" }).first().click();
  await fillArchiving(page);
  await on(scene, "PATCH");
  await drawer(page).getByRole("button", { name: "Archive case" }).click();
}
