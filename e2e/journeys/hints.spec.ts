import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import type { Child } from "@/lib/launch/child";
import { freePort } from "@/lib/launch/ports";
import { answers, startWeb } from "@/lib/launch/web";
import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { STORY } from "@/lib/sandbox/story/handles";
import { openCase, pathOf } from "../support/casePage";
import { expect, test } from "../support/desk";
import { layLine, type Line } from "../support/line";

const SECRET = "of-a-journey_0123456789-0123456789";

type Place = Pick<(typeof STORY)[keyof typeof STORY], "entityId" | "serviceName">;

/** A second instance of the desk, on the same database and sandbox, which FrankieOne notifies; browsers reach it over a line. */
let desk: { url: string; line: Line; folder: string; web: Child };

test.beforeAll(async () => {
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), "countersign-hints-"));
  const line = await layLine(`http://127.0.0.1:${port}`);
  const url = `http://localhost:${new URL(line.url).port}`;
  const settings = JSON.parse(process.env.DESK_SETTINGS ?? "{}") as NodeJS.ProcessEnv;
  const env = { ...settings, FRANKIEONE_WEBHOOK_SECRET: SECRET, NEXTAUTH_URL: url };
  const web = await startWeb({ host: "127.0.0.1", port, env, logFile: path.join(folder, "web.log") });
  desk = { url, line, folder, web };
  await answers(`${url}/sign-in`, web);
});

test.afterAll(async () => {
  desk.line.close();
  await desk.web.stop();
  await rm(desk.folder, { recursive: true, force: true });
});

const isStream = (each: { url: () => string }) => new URL(each.url()).pathname === "/api/stream";

/** A page of Ana's on that instance, where the case is open, at rest, and the stream is heard. */
async function openListening(context: BrowserContext, place: Place = STORY.pepReview): Promise<Page> {
  const email = DEMO_OFFICERS.find(({ name }) => name === "Ana Silva")?.email;
  const csrf = await context.request.get(`${desk.url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const signIn = { headers: { origin: desk.url }, data: { csrfToken, email, password: DEMO_PASSWORD } };
  expect((await context.request.post(`${desk.url}/api/auth/callback/credentials`, signIn)).status()).toBe(204);
  const page = await context.newPage();
  const stream = page.waitForResponse(isStream);
  const visit = page.waitForResponse((response) => response.url().includes("/visit"));
  await page.goto(`${desk.url}${pathOf(place)}`);
  expect((await stream).status()).toBe(200);
  await visit;
  await expect(page.getByRole("region", { name: "Timeline" }).getByRole("listitem").first()).toBeVisible();
  return page;
}

async function notify(
  requestId: string,
  functionName = "EntityAssigneeChanged",
  { entityId, serviceName }: Place = STORY.pepReview,
): Promise<number> {
  const body = { version: "2.0.0", entityId, serviceName, function: functionName, functionResult: "SUCCESS" };
  const headers = { "content-type": "application/json" };
  const address = `${desk.url}/api/webhooks/frankieone/${SECRET}/${requestId}`;
  return (await fetch(address, { method: "POST", headers, body: JSON.stringify(body) })).status;
}

test("what is changed elsewhere is on the screen moments after FrankieOne's notification, by one read however often it is told", async ({
  browser,
  sandbox,
}) => {
  test.slow();
  const context = await browser.newContext();
  const page = await openListening(context);
  const reads = async () => {
    const profile = `/v2/individuals/${STORY.pepReview.entityId}/serviceprofiles/`;
    return (await sandbox.calls()).filter(({ method, path: at }) => method === "GET" && at.startsWith(profile)).length;
  };
  const before = await reads();
  await sandbox.outsideWrite(STORY.pepReview, { assignee: "Somebody Else" });
  const began = Date.now();
  // Told, repeated, and forged in the same minute.
  for (const functionName of ["EntityAssigneeChanged", "EntityAssigneeChanged", "SomethingForged"])
    expect(await notify("01JHINT", functionName)).toBe(200);
  // Without a hint the page would look after half a minute.
  const change = page.getByRole("status").filter({ hasText: "Assignee: Ana Silva → Somebody Else" });
  await expect(change).toBeVisible({ timeout: 15_000 });
  test.info().annotations.push({ type: "milliseconds", description: String(Date.now() - began) });
  expect(await reads()).toBe(before + 1);
  await context.close();
});

test("what FrankieOne tells of while the stream is broken is on the screen when it is there again", async ({
  browser,
  sandbox,
}) => {
  test.slow();
  // An entity is told of once a minute: this is another than that of the journey before.
  const place = STORY.sanctionsReview;
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const Own = EventSource;
    window.EventSource = class extends Own {
      constructor(url: string | URL) {
        super(url);
        this.addEventListener("message", () => void (document.documentElement.dataset.heard = "yes"));
      }
    };
  });
  const page = await openListening(context, place);
  await expect(page.locator("html[data-heard]")).toBeAttached();
  const again = page.waitForRequest((request) => isStream(request) && request.url().includes("since="));
  desk.line.cut();
  await sandbox.outsideWrite(place, { assignee: "Somebody Else" });
  desk.line.mend();
  // While a line is cut nobody reaches the desk, nor does FrankieOne: it is told before the browser has a stream again.
  expect(await notify("01JWHILE", "EntityAssigneeChanged", place)).toBe(200);
  await again;
  const change = page.getByRole("status").filter({ hasText: "Somebody Else" });
  // Without the hint the page would look after half a minute.
  await expect(change).toBeVisible({ timeout: 15_000 });
  await context.close();
});

test("a desk that takes no notifications opens no stream", async ({ as }) => {
  const page = await as("Ana");
  const asked: string[] = [];
  page.on("request", (request) => void (isStream(request) && asked.push(request.url())));
  const visit = page.waitForResponse((response) => response.url().includes("/visit"));
  await openCase(page, STORY.pepReview);
  await visit;
  expect(asked).toEqual([]);
});
