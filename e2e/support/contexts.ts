import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";

/** What stays in a context after its pages are gone, so that no other journey can have it. */
const LASTING = [
  "route",
  "setOffline",
  "addInitScript",
  "exposeFunction",
  "exposeBinding",
  "grantPermissions",
] as const;
const CLOCK = ["install", "pauseAt", "setFixedTime", "setSystemTime"] as const;

/**
 * The signed-in browser contexts of a worker. A context goes from journey to journey with its session and what it has cached,
 * as an officer's own browser does from day to day; one that a journey has changed for good ends with it.
 */
export class Contexts {
  private readonly free = new Map<string, BrowserContext[]>();
  private readonly spent = new WeakSet<BrowserContext>();

  constructor(
    private readonly browser: Browser,
    private readonly desk: string,
  ) {}

  /** A context in which somebody is signed in, that nobody else uses now. In: what a journey may set. `untouched`: nothing is cached. */
  async take(email: string, options: BrowserContextOptions, untouched: boolean): Promise<Taken> {
    const key = JSON.stringify([email, options]);
    const kept = untouched ? undefined : this.free.get(key)?.pop();
    const context = kept ?? this.watched(await this.browser.newContext(options));
    if (!(await this.isIn(context, email))) await this.signIn(context, email);
    return { context, key };
  }

  /** Takes one back when its journey is over: its pages end, and say no word more to the desk. */
  async giveBack({ context, key }: Taken): Promise<void> {
    const muted = await Promise.all(context.pages().map(mute));
    if (this.spent.has(context) || !muted.every(Boolean)) return context.close();
    for (const page of context.pages()) await page.close();
    // What was chosen for the list is not the next journey's.
    await context.clearCookies({ name: /^preview-/ });
    this.free.set(key, [...(this.free.get(key) ?? []), context]);
  }

  private watched(context: BrowserContext): BrowserContext {
    const spend = () => void this.spent.add(context);
    for (const name of LASTING) onCall(context, name, spend);
    for (const name of CLOCK) onCall(context.clock, name, spend);
    return context;
  }

  /** A journey may have ended the session, or have signed somebody else in. */
  private async isIn({ request }: BrowserContext, email: string): Promise<boolean> {
    const answer = await request.get(`${this.desk}/api/session`);
    return answer.ok() && ((await answer.json()) as { officer: { email: string } }).officer.email === email;
  }

  private async signIn({ request }: BrowserContext, email: string): Promise<void> {
    const { csrfToken } = (await (await request.get(`${this.desk}/api/auth/csrf`)).json()) as { csrfToken: string };
    const answer = await request.post(`${this.desk}/api/auth/callback/credentials`, {
      headers: { origin: this.desk },
      data: { csrfToken, email, password: DEMO_PASSWORD },
    });
    if (answer.status() !== 204) throw new Error(`${email} could not sign in: ${answer.status()}`);
    // As the form of signing in does, so that no page has to learn the zone first (playwright.config.ts names it).
    const seen = await request.post(`${this.desk}/api/officers/preferences`, {
      headers: { origin: this.desk },
      data: { seenTimeZone: "Australia/Sydney" },
    });
    if (!seen.ok()) throw new Error(`The time zone of ${email} was not kept: ${seen.status()}`);
  }
}

export interface Taken {
  context: BrowserContext;
  key: string;
}

function onCall<Name extends string>(of: Record<Name, (...given: never[]) => unknown>, name: Name, then: () => void) {
  const call = of[name].bind(of) as (...given: unknown[]) => unknown;
  Object.assign(of, {
    [name]: (...given: unknown[]) => {
      then();
      return call(...given);
    },
  });
}

/** A page that goes saves its draft and says that it leaves: after its journey that would reach into the next. */
function mute(page: Page): Promise<boolean> {
  const quiet = page.evaluate(() => {
    window.fetch = () => new Promise(() => {});
    if (location.protocol !== "about:") localStorage.clear();
    return true;
  });
  return quiet.catch(() => false);
}
