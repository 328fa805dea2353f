import { chromium, type Browser, type BrowserContext } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { type Desk, startDesk } from "@/lib/launch/desk";
import { findChromium } from "@/lib/launch/suite/chromium";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { Sandbox } from "../support/sandbox";

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A built desk with its sandbox behind it, and an officer who is signed in. */
export interface Stage {
  desk: Desk;
  sandbox: Sandbox;
  session: Session;
  /** The officer's cookies as a header, for requests without a browser. */
  cookie: string;
}

const stages = new Map<string, Promise<Stage>>();
let browser: Promise<Browser> | undefined;

/** The one browser of a run. */
export function theBrowser(): Promise<Browser> {
  return (browser ??= launch());
}

async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

/**
 * A desk whose vendor takes `latencyMs` for an answer and knows so many profiles more than the story; started at first
 * use. Its share of the vendor's quota is out of the way: the machine is measured, not the waiting for one's turn.
 */
export function stageOf(latencyMs: number, profiles = 0): Promise<Stage> {
  const key = `${latencyMs} ${profiles}`;
  const stage = stages.get(key) ?? start(latencyMs, profiles);
  stages.set(key, stage);
  return stage;
}

/** Ends everything a run has started. */
export async function strike(): Promise<void> {
  await (await browser)?.close();
  for (const stage of stages.values()) await (await stage.catch(() => undefined))?.desk.stop();
  stages.clear();
}

/** Ends one desk: its memory is wanted by the next. */
export async function strikeOne(latencyMs: number, profiles: number): Promise<void> {
  const key = `${latencyMs} ${profiles}`;
  await (await stages.get(key))?.desk.stop();
  stages.delete(key);
}

async function start(latencyMs: number, profiles: number): Promise<Stage> {
  const env = {
    SANDBOX_LATENCY_MS: String(latencyMs),
    FRANKIEONE_RATE_PER_SECOND: "10000",
    TRUSTED_PROXIES: "1",
    ...(profiles > 0 && { SANDBOX_PROFILES: String(profiles) }),
  };
  const desk = await startDesk({ env });
  const session = await signedIn(desk.url);
  const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return { desk, sandbox: new Sandbox(desk.sandboxUrl), session, cookie };
}

/** Signs Ana in, in a browser. Out: what the browser keeps of it. */
export async function signedIn(url: string): Promise<Session> {
  const context = await (await theBrowser()).newContext();
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?callbackUrl=%2Fsessions`);
  await page.getByLabel("E-mail").fill(DEMO_OFFICERS.find(({ name }) => name.startsWith("Ana"))?.email ?? "");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname !== "/sign-in");
  const session = await context.storageState();
  await context.close();
  return session;
}
