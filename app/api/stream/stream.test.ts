import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { officers, sessions } from "@/lib/db/schema";
import { webhookNotifications } from "@/lib/db/webhooksSchema";
import { ANA } from "@/lib/testing/browser.testing";
import {
  aMinuteLater,
  askForStream,
  BEN,
  deliver,
  listening,
  notification,
  ONE,
  setUpWebhooks,
  signedInAs,
  SOON,
} from "@/lib/testing/webhooks.testing";
import { endListening } from "@/lib/webhooks/listener";
import { keepStreams } from "@/lib/webhooks/service";
import { endStreams, openStreams, publish } from "@/lib/webhooks/streams";

setUpWebhooks();
const ana = async () => (await signedInAs(ANA)).cookie;

describe("the stream of hints", () => {
  it("is held up by nothing that gathers answers or keeps them", async () => {
    const { response } = await listening(await ana());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    });
  });

  it("says that it lives, and whether FrankieOne was heard of within the hour", async () => {
    const stream = await listening(await ana());
    const lives = () => stream.messages().map(({ live }) => live);
    await keepStreams();
    await deliver(notification(ONE));
    await expect.poll(stream.ids, SOON).toEqual([ONE]);
    await getDb()
      .update(webhookNotifications)
      .set({ receivedAt: sql`now() - interval '2 hours'` });
    await keepStreams();
    await expect.poll(lives, SOON).toEqual([false, true, false]);
  });

  it("ends with its session, and with nobody else's", async () => {
    const [one, other] = [await signedInAs(ANA), await signedInAs(BEN)];
    const [ours, theirs] = [await listening(one.cookie), await listening(other.cookie)];
    await one.browser.signOut();
    await keepStreams();
    await expect.poll(ours.isOver, SOON).toBe(true);
    expect(theirs.isOver()).toBe(false);
  });

  it("ends with a session that nobody uses, which it does not keep alive", async () => {
    const { cookie } = await signedInAs(ANA);
    const ago = (minutes: number) =>
      getDb()
        .update(sessions)
        .set({ lastSeenAt: sql`now() - ${minutes} * interval '1 minute'` });
    await ago(20);
    const stream = await listening(cookie);
    await keepStreams();
    const [seen] = (
      await getDb().execute<{ newest: Date }>(
        sql`select max(last_seen_at) < now() - interval '19 minutes' as newest from sessions`,
      )
    ).rows;
    expect([stream.isOver(), seen?.newest]).toEqual([false, true]);
    await ago(31);
    await keepStreams();
    await expect.poll(stream.isOver, SOON).toBe(true);
  });

  it("is for officers who see the whole account, and ends for one who no longer does", async () => {
    const { cookie } = await signedInAs(BEN);
    const stream = await listening(cookie);
    const see = (services: string[] | null) =>
      getDb().update(officers).set({ services }).where(eq(officers.email, BEN.email));
    await see(["KYC"]);
    await keepStreams();
    await expect.poll(stream.isOver, SOON).toBe(true);
    expect((await askForStream(cookie)).status).toBe(404);
    await see(null);
  });

  it("is opened four times at most by one session, and is free again when the browser goes", async () => {
    const cookie = await ana();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => askForStream(cookie)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 503]);
    await answers.find(({ status }) => status === 200)?.body?.cancel();
    expect(openStreams().size).toBe(3);
    expect((await askForStream(cookie)).status).toBe(200);
  });

  it("tells a browser that comes again what was told while it had none, once", async () => {
    const [cookie, other] = [await ana(), (await signedInAs(BEN)).cookie];
    const first = await listening(cookie);
    const [ours] = openStreams();
    const witness = await listening(other);
    await expect.poll(first.first, SOON).toEqual({ entityIds: [], live: false });
    endStreams([ours!]);
    await deliver(notification(ONE));
    await expect.poll(witness.ids, SOON).toEqual([ONE]);
    const second = await listening(cookie, first.lastId());
    await expect.poll(second.first, SOON).toEqual({ entityIds: [ONE], live: true });
    await aMinuteLater();
    const third = await listening(cookie, second.lastId());
    await expect.poll(third.first, SOON).toEqual({ entityIds: [], live: true });
  });

  it("tells whoever comes for the first time nothing of before", async () => {
    const witness = await listening((await signedInAs(BEN)).cookie);
    await deliver(notification(ONE));
    await expect.poll(witness.ids, SOON).toEqual([ONE]);
    const stream = await listening(await ana());
    await expect.poll(stream.first, SOON).toEqual({ entityIds: [], live: true });
  });

  it("promises nothing of the time in which its process cannot listen", async () => {
    const stream = await listening(await ana());
    await expect.poll(stream.lastId, SOON).toBeDefined();
    const id = stream.lastId();
    await endListening();
    await keepStreams();
    await expect.poll(stream.messages, SOON).toEqual([{ entityIds: [], live: false }]);
    expect(stream.lastId()).toBe(id);
  });

  it("of an id from before all hints tells of all", async () => {
    await deliver(notification(ONE));
    const stream = await listening(await ana(), "0000-01-01T00:00:00Z");
    await expect.poll(stream.first, SOON).toEqual({ entityIds: [ONE], live: true });
  });

  it("of an id that is none is refused, and stays open to nobody", async () => {
    const response = await askForStream(await ana(), "yesterday");
    expect([response.status, openStreams().size]).toEqual([400, 0]);
  });

  it("of a browser that takes nothing is given up, and costs no memory", async () => {
    await askForStream(await ana());
    for (let time = 0; time < 100; time += 1) publish({ entityIds: [ONE], live: true });
    expect(openStreams().size).toBe(0);
  });
});
