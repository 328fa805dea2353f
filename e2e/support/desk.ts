import { expect, type Page, type Response, test as base } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { Contexts, type Taken } from "./contexts";
import { startDeskOfWorker } from "./deskOfWorker";
import { forgetLeftovers } from "./leftovers";
import { Sandbox } from "./sandbox";
import { slowDown } from "./slowNetwork";

/** First names of the people of the demo. */
export type Who = "Ana" | "Ben" | "Chloe" | "Dev" | "Eva";

interface Fixtures {
  sandbox: Sandbox;
  /** A page of an officer who is signed in, in a context of its own; `untouched` where nothing may be cached. */
  as: (who: Who, options?: { untouched?: boolean }) => Promise<Page>;
  /** Failures the journey expects in the browser's console, such as the 412 it provokes. */
  expectedConsoleErrors: RegExp[];
}

interface WorkerFixtures {
  /** The worker's own desk, by its address. */
  desk: string;
  contexts: Contexts;
}

/** The address of a path of the desk. */
export const at = (path: string) => new URL(path, process.env.DESK_URL).href;

/**
 * A journey: the vendor's story and all forms untouched at its start, people signed in on demand, and no unexpected error in any page, not
 * even in the console.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  desk: [
    async ({}, run, { workerIndex }) => {
      const desk = await startDeskOfWorker(workerIndex);
      await run(process.env.DESK_URL ?? "");
      await desk.stop();
    },
    { scope: "worker", auto: true, timeout: 120_000 },
  ],
  contexts: [async ({ browser, desk }, run) => run(new Contexts(browser, desk)), { scope: "worker" }],
  expectedConsoleErrors: async ({}, run) => run([]),
  sandbox: [
    async ({}, run) => {
      const sandbox = new Sandbox(process.env.SANDBOX_URL ?? "");
      await sandbox.reset();
      await forgetLeftovers();
      await run(sandbox);
    },
    { auto: true },
  ],
  as: async ({ contexts, viewport, colorScheme, expectedConsoleErrors }, run) => {
    const faults: string[] = [];
    const taken: Taken[] = [];
    await run(async (who, { untouched = false } = {}) => {
      const one = await contexts.take(emailOf(who), { viewport, colorScheme }, untouched);
      taken.push(one);
      const page = patient(await one.context.newPage());
      watch(page, faults);
      await slowDown(page);
      return page;
    });
    for (const one of taken) await contexts.giveBack(one);
    expect(faults.filter((fault) => !expectedConsoleErrors.some((expected) => expected.test(fault)))).toEqual([]);
  },
});
export { expect };
export type { Page };

/** A page that counts as there only when its buttons answer: a click before that is lost, on any page of React. */
export function patient(page: Page): Page {
  for (const name of ["goto", "reload"] as const) {
    const load = page[name].bind(page) as (...given: unknown[]) => Promise<Response | null>;
    page[name] = async (...given: unknown[]) => {
      const response = await load(...given);
      await page.waitForFunction(areButtonsAlive);
      return response;
    };
  }
  return page;
}

/**
 * Runs in the page. React keeps the props of an element it has taken over on the element itself. No function in it has a
 * name: the compiler of the commands would mark it with a helper that the page does not have.
 */
function areButtonsAlive(): boolean {
  return [...document.querySelectorAll("button")].every((button) =>
    Object.keys(button).some((key) => key.startsWith("__reactProps")),
  );
}

function watch(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
}

const emailOf = (who: Who) => DEMO_OFFICERS.find(({ name }) => name.startsWith(who))?.email ?? "";

/** Signs an officer in through the sign-in page, as a person does. */
export async function signIn(page: Page, who: Who, path = "/"): Promise<void> {
  await page.goto(at(`/sign-in?callbackUrl=${encodeURIComponent(path)}`));
  await page.getByLabel("E-mail").fill(emailOf(who));
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
