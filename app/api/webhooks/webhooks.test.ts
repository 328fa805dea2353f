import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { sql } from "drizzle-orm";
import { SignJWT } from "jose";
import { Client } from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client";
import { webhookHints, webhookNotifications } from "@/lib/db/webhooksSchema";
import { log } from "@/lib/log";
import { ANA } from "@/lib/testing/browser.testing";
import {
  aMinuteLater,
  askForStream,
  deliver,
  listening,
  notification,
  ONE,
  OTHER,
  SECRET,
  setUpWebhooks,
  signedInAs,
  SOON,
} from "@/lib/testing/webhooks.testing";
import { pruneInbox, tellDue } from "@/lib/webhooks/inbox";
import { endListening, keepListening } from "@/lib/webhooks/listener";

// Settings are read once a process; here they change as at another start.
vi.mock("@/lib/env", async (importOriginal) => {
  const original = await importOriginal<{ parseEnvironment: (from: NodeJS.ProcessEnv) => object }>();
  return { ...original, getEnv: () => original.parseEnvironment(process.env) };
});

const BEFORE = "the-one-before-that-0123456789-0123456789";

const database = setUpWebhooks();
afterEach(() => void vi.restoreAllMocks());

const ana = async () => (await signedInAs(ANA)).cookie;
const kept = () => getDb().select().from(webhookNotifications);

describe("the door", () => {
  it("is not there where no secret is set", async () => {
    process.env.FRANKIEONE_WEBHOOK_SECRET = "";
    for (const secret of [SECRET, "", "undefined"])
      expect((await deliver(notification(ONE), { secret })).status, secret).toBe(404);
    expect((await askForStream(await ana())).status).toBe(404);
    expect(await kept()).toEqual([]);
  });

  it("opens to the secret and to the one before, and is not there for any other", async () => {
    for (const wrong of ["", BEFORE, `${SECRET}x`, SECRET.slice(1), SECRET.toUpperCase()])
      expect((await deliver(notification(ONE), { secret: wrong })).body, wrong).toMatchObject({ code: "NOT_FOUND" });
    expect(await kept()).toEqual([]);
    process.env.FRANKIEONE_WEBHOOK_SECRET_PREVIOUS = BEFORE;
    for (const right of [SECRET, BEFORE])
      expect((await deliver(notification(ONE), { secret: right })).status).toBe(200);
  });

  it("writes no secret into the log, not even a wrong one", async () => {
    const lines: unknown[] = [];
    vi.spyOn(log(), "info").mockImplementation((line: unknown) => void lines.push(line));
    await deliver(notification(ONE));
    await deliver(notification(ONE), { secret: "nearly-right-0123456789-0123456789" });
    await deliver(undefined, { rawBody: "no JSON" });
    const text = JSON.stringify(lines);
    expect(text).toContain("/api/webhooks/frankieone/[secret]/01J");
    expect(text).not.toMatch(/0123456789/);
  });

  it("takes several at once, and events it has never heard of", async () => {
    const several = [notification(ONE, { function: "SOMETHING_NEW" }), notification(OTHER), { odd: true }, null];
    expect(await deliver(several)).toEqual({ status: 200, body: { taken: 2 } });
    expect((await kept()).map(({ functionName }) => functionName).toSorted()).toEqual([
      "EntityRiskChanged",
      "SOMETHING_NEW",
    ]);
  });

  it("keeps ids and the event's name alone", async () => {
    const words = {
      message: "Jane Roe has failed",
      entityCustomerReference: "jane@roe.example",
      overallStatus: "FAIL",
    };
    await deliver(notification(ONE.toUpperCase(), { ...words, workflowExecutionId: "01JRUN", serviceName: "KYC" }));
    const [row] = await kept();
    expect(row).toMatchObject({ entityId: ONE, workflowExecutionId: "01JRUN", functionName: "EntityRiskChanged" });
    expect(JSON.stringify(row)).not.toMatch(/Jane|jane|FAIL/);
  });

  it("ends the repetition of what can never be read, and of nothing else", async () => {
    for (const rawBody of ["no JSON", "[]", "null", '{"a":1}', '{"entityId":"x","function":"y"}', '{"a":1,"a":2}'])
      expect((await deliver(undefined, { rawBody })).status, rawBody).toBe(400);
    expect((await deliver(notification(ONE), { requestId: "with space" })).status).toBe(400);
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query("alter table webhook_hints rename to gone");
    const { status } = await deliver(notification(ONE));
    await owner.query("alter table gone rename to webhook_hints");
    await owner.end();
    expect([status, await kept()]).toEqual([expect.toSatisfy((code: number) => code >= 500), []]);
  });
});

describe("a signature", () => {
  const [ours, other] = [1, 2].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
  const spki = { type: "spki", format: "pem" } as const;
  const sign = (key: KeyObject | Uint8Array, alg: string, expires = "2m") =>
    new SignJWT({}).setProtectedHeader({ alg }).setExpirationTime(expires).sign(key);

  it("is asked for where the settings have a key, in the header they name, and ends no repetition where it is missing", async () => {
    process.env.FRANKIEONE_WEBHOOK_PUBLIC_KEY = ours!.publicKey.export(spki) as string;
    process.env.FRANKIEONE_WEBHOOK_TOKEN_HEADER = "x-token";
    const token = await sign(ours!.privateKey, "RS256");
    for (const signed of [{}, { authorization: `Bearer ${token}` }, { "x-token": "" }])
      expect((await deliver(notification(ONE), { signed })).status).toBe(403);
    expect(await kept()).toEqual([]);
    for (const signed of [{ "x-token": token }, { "x-token": `Bearer ${token}` }])
      expect((await deliver(notification(ONE), { signed })).status).toBe(200);
  });

  it("of another key, another algorithm or a time gone by is none", async () => {
    const pem = ours!.publicKey.export(spki) as string;
    process.env.FRANKIEONE_WEBHOOK_PUBLIC_KEY = pem;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const tokens = {
      "another key": await sign(other!.privateKey, "RS256"),
      "our key as a shared secret": await sign(new TextEncoder().encode(pem), "HS256"),
      "another algorithm": await sign(ours!.privateKey, "PS256"),
      "no algorithm": `${part({ alg: "none" })}.${part({})}.`,
      expired: await sign(ours!.privateKey, "RS256", "2 minutes ago"),
    };
    for (const [what, token] of Object.entries(tokens))
      expect((await deliver(notification(ONE), { signed: { authorization: `Bearer ${token}` } })).status, what).toBe(
        403,
      );
    expect(await kept()).toEqual([]);
  });
});

describe("a hint", () => {
  it("reaches who listens, as an id alone", async () => {
    const stream = await listening(await ana());
    await deliver(notification(ONE));
    await expect.poll(stream.messages, SOON).toEqual([{ entityIds: [ONE], live: true }]);
  });

  it("is told once a minute, however often it is repeated, forged or doubled, and what came meanwhile once after it", async () => {
    const stream = await listening(await ana());
    await deliver(notification(ONE), { requestId: "01JX" });
    for (let time = 0; time < 5; time += 1) await deliver(notification(ONE), { requestId: "01JX" });
    await Promise.all([1, 2, 3, 4].map((time) => deliver(notification(ONE, { function: `Forged${time}` }))));
    expect(await tellDue()).toBe(0);
    await expect.poll(stream.ids, SOON).toEqual([ONE]);
    await aMinuteLater();
    expect([await tellDue(), await tellDue()]).toEqual([1, 0]);
    await expect.poll(stream.ids, SOON).toEqual([ONE, ONE]);
    await aMinuteLater();
    expect(await tellDue()).toBe(0);
  });

  it("repeated after its minute tells nobody: a delivery counts once", async () => {
    const stream = await listening(await ana());
    await deliver(notification(ONE), { requestId: "01JX" });
    await aMinuteLater();
    await deliver(notification(ONE), { requestId: "01JX" });
    await deliver(notification(OTHER));
    await expect.poll(stream.ids, SOON).toEqual([ONE, OTHER]);
    expect(await tellDue()).toBe(0);
  });

  it("of one entity does not hold up another's", async () => {
    const stream = await listening(await ana());
    await Promise.all(
      [ONE, OTHER].flatMap((id) => [1, 2, 3].map((time) => deliver(notification(id, { function: `Event${time}` })))),
    );
    await expect.poll(() => stream.ids().toSorted(), SOON).toEqual([ONE, OTHER]);
  });

  it("that came while this process could not hear is told when it can", async () => {
    const stream = await listening(await ana());
    await getDb().execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'countersign-listener'`,
    );
    await deliver(notification(ONE));
    await expect
      .poll(async () => {
        await keepListening().catch(() => undefined);
        return stream.ids();
      }, SOON)
      .toContain(ONE);
  });

  it("that came before this process could hear for the first time is told when it can", async () => {
    const stream = await listening(await ana());
    // As in a process that has just begun, on a machine too busy to connect at once.
    await endListening();
    process.env.DATABASE_DIRECT_URL = "postgres://nobody@127.0.0.1:1/none";
    await expect(keepListening()).rejects.toThrow("ECONNREFUSED");
    await deliver(notification(ONE));
    delete process.env.DATABASE_DIRECT_URL;
    await keepListening();
    await expect.poll(stream.ids, SOON).toContain(ONE);
  });

  it("is forgotten after a month, and not before", async () => {
    await deliver(notification(ONE));
    await deliver(notification(OTHER));
    const old = sql`now() - interval '31 days'`;
    await getDb()
      .update(webhookNotifications)
      .set({ receivedAt: old })
      .where(sql`entity_id = ${ONE}`);
    await getDb()
      .update(webhookHints)
      .set({ hintedAt: old })
      .where(sql`entity_id = ${ONE}`);
    await pruneInbox();
    expect((await kept()).map(({ entityId }) => entityId)).toEqual([OTHER]);
    expect(await getDb().select().from(webhookHints)).toHaveLength(1);
  });
});
