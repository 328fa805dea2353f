import { registerOfficer } from "@/lib/officers/register";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { GET } from "@/app/api/stream/route";
import { POST } from "@/app/api/webhooks/frankieone/[secret]/[requestId]/route";
import { getDb } from "@/lib/db/client";
import { webhookHints, webhookNotifications } from "@/lib/db/webhooksSchema";
import { endListening, keepListening } from "@/lib/webhooks/listener";
import { endStreams } from "@/lib/webhooks/streams";
import { ANA, Browser, PASSWORD } from "./browser.testing";
import { setUpTestDatabase } from "./database.testing";
import { call, type Handler } from "./route.testing";

/* For tests of what comes from FrankieOne unasked, and of who listens. */

/** For what comes by itself: long enough for a machine that is busy. */
export const SOON = { timeout: 15_000 };

export const SECRET = "of-frankieone_0123456789-0123456789";
export const BEN: NewOfficer = { email: "ben@desk.example", name: "Ben Okafor", role: "lead" };
/** Two entities; whether FrankieOne has them nobody asks. */
export const [ONE, OTHER] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"] as const;

/** A database with two officers, an empty inbox before each test, and the settings that open the door. */
export function setUpWebhooks() {
  const database = setUpTestDatabase();
  const open = () =>
    void Object.assign(process.env, {
      FRANKIEONE_WEBHOOK_SECRET: SECRET,
      FRANKIEONE_WEBHOOK_SECRET_PREVIOUS: "",
      FRANKIEONE_WEBHOOK_PUBLIC_KEY: "",
      FRANKIEONE_WEBHOOK_TOKEN_HEADER: "",
    });
  beforeAll(async () => {
    open();
    for (const officer of [ANA, BEN]) await registerOfficer(getDb(), officer, PASSWORD);
  });
  beforeEach(async () => {
    open();
    await getDb().delete(webhookNotifications);
    await getDb().delete(webhookHints);
  });
  afterEach(() => endStreams());
  afterAll(endListening);
  return database;
}

/** A browser in which an officer has signed in anew. */
export async function signedInAs({ email }: { email: string }): Promise<{ browser: Browser; cookie: string }> {
  const browser = new Browser();
  await browser.signIn(email);
  return { browser, cookie: `countersign.session=${browser.sessionCookie ?? ""}` };
}

let made = 0;

/** A delivery as FrankieOne makes it: from a server, which is of no site, has no session and may call JSON text. */
export async function deliver(
  body: unknown,
  { secret = SECRET, requestId = `01J${++made}`, rawBody = "", signed = {} } = {},
) {
  const path = `/api/webhooks/frankieone/${secret}/${requestId}`;
  const headers = { "sec-fetch-site": null, "content-type": "text/plain", ...signed };
  const given = rawBody ? { rawBody } : { body };
  const params = { secret, requestId };
  const response = await call(POST as unknown as Handler, { method: "POST", path, params, headers, ...given });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** What FrankieOne says of an entity. */
export const notification = (entityId: string, more: object = {}) => ({
  ...{
    version: "2.0.0",
    entityId,
    function: "EntityRiskChanged",
    functionResult: "SUCCESS",
    notificationType: "EVENT",
  },
  ...more,
});

interface Message {
  entityIds: string[];
  live: boolean;
}

/**
 * Opens the stream as a browser does, a second time with the id of the last message. Out: its answer, and what has been heard so far; the
 * first message comes with the answer and is apart.
 */
export async function listening(cookie: string, since?: string) {
  await keepListening();
  const response = await askForStream(cookie, since);
  const heard: string[] = [];
  let isOver = false;
  const read = async () => {
    for await (const bytes of response.body ?? []) heard.push(Buffer.from(bytes as Uint8Array).toString());
    isOver = true;
  };
  void read();
  const valuesOf = (field: string) =>
    heard.flatMap((text) =>
      text.split("\n").flatMap((line) => (line.startsWith(field) ? line.slice(field.length) : [])),
    );
  const all = () => valuesOf("data: ").map((text) => JSON.parse(text) as Message);
  const messages = () => all().slice(1);
  return {
    ...{ response, messages, isOver: () => isOver, first: () => all()[0] },
    ids: () => messages().flatMap(({ entityIds }) => entityIds),
    lastId: () => valuesOf("id: ").at(-1),
  };
}

export function askForStream(cookie: string, since?: string): Promise<Response> {
  const path = since === undefined ? "/api/stream" : `/api/stream?since=${encodeURIComponent(since)}`;
  return call(GET, { path, cookie, headers: { accept: "text/event-stream" } });
}

/** As if a minute had gone by since everything so far. */
export const aMinuteLater = () =>
  getDb()
    .update(webhookHints)
    .set({ toldAt: sql`told_at - interval '61 seconds'`, hintedAt: sql`hinted_at - interval '61 seconds'` });
