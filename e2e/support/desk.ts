import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, type Response, test as base } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { forgetKeptWords } from "./drafts";
import { Sandbox } from "./sandbox";

/** First names of the people of the demo. */
export type Who = "Ana" | "Ben" | "Chloe" | "Dev" | "Eva";

interface Fixtures {
  sandbox: Sandbox;
  /** A signed-in page of an officer, in a context of its own. */
  as: (who: Who) => Promise<Page>;
  /** Failures the journey expects in the browser's console, such as the 412 it provokes. */
  expectedConsoleErrors: RegExp[];
}

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface WorkerFixtures {
  sessions: Map<Who, StorageState>;
}

/** The address of a path of the desk. */
export const at = (path: string) => new URL(path, process.env.DESK_URL).href;

/**
 * A journey: the vendor's story and all forms untouched at its start, people signed in on demand, and no unexpected error in any page, not
 * even in the console.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sessions: [async ({}, run) => run(new Map()), { scope: "worker" }],
  expectedConsoleErrors: async ({}, run) => run([]),
  sandbox: [
    async ({}, run) => {
      const sandbox = new Sandbox(process.env.SANDBOX_URL ?? "");
      await sandbox.reset();
      await forgetKeptWords();
      await run(sandbox);
    },
    { auto: true },
  ],
  as: async ({ browser, contextOptions, sessions, expectedConsoleErrors }, run) => {
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    await run(async (who) => {
      const kept = await contextOf(sessions.get(who));
      // A journey may have ended the session that earlier ones signed in with.
      const alive = sessions.has(who) && (await kept.request.get(at("/api/session"))).ok();
      const page = patient(await (alive ? kept : await contextOf(await signInOnce())).newPage());
      watch(page, faults);
      return page;

      async function contextOf(storageState: StorageState | undefined): Promise<BrowserContext> {
        const context = await browser.newContext({ ...contextOptions, storageState });
        contexts.push(context);
        return context;
      }

      async function signInOnce() {
        const fresh = await browser.newContext(contextOptions);
        // The page of the sessions asks the vendor nothing.
        await signIn(await fresh.newPage(), who, "/sessions");
        const state = await fresh.storageState();
        sessions.set(who, state);
        await fresh.close();
        return state;
      }
    });
    for (const context of contexts) await context.close();
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

/** Signs an officer in through the sign-in page, as a person does. */
export async function signIn(page: Page, who: Who, path = "/"): Promise<void> {
  const officer = DEMO_OFFICERS.find(({ name }) => name.startsWith(who));
  await page.goto(at(`/sign-in?callbackUrl=${encodeURIComponent(path)}`));
  await page.getByLabel("E-mail").fill(officer?.email ?? "");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** No violation that axe can find, in the theme the page is in, once what fades or slides in is there: half of a fade has half the contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found).toEqual([]);
}
