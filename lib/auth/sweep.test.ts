import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { sessions, signInAttempts } from "@/lib/db/schema";
import { registerOfficer } from "@/lib/officers/register";
import { ANA } from "@/lib/testing/browser.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { sweep } from "./sweep";

setUpTestDatabase();

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const kept: string[] = [];

beforeAll(async () => {
  const officerId = await registerOfficer(getDb(), ANA, undefined);
  const session = (createdAt: Date, endedAt?: Date) => {
    const id = crypto.randomUUID();
    return { id, officerId, createdAt, lastSeenAt: createdAt, endedAt };
  };
  const living = [session(hoursAgo(1)), session(hoursAgo(35)), session(hoursAgo(20), hoursAgo(2))];
  const dead = [session(hoursAgo(37)), session(hoursAgo(30), hoursAgo(25)), session(hoursAgo(500), hoursAgo(499))];
  kept.push(...living.map(({ id }) => id));
  await getDb()
    .insert(sessions)
    .values([...living, ...dead]);
  const attempt = (key: string, updatedAt: Date) => ({ key, failures: 5, updatedAt });
  await getDb()
    .insert(signInAttempts)
    .values([attempt("old", hoursAgo(25)), attempt("new", hoursAgo(23))]);
});

it("removes sessions and counts that matter no more, few at a time, and leaves the rest", async () => {
  expect(await sweep(2)).toEqual({ sessions: 2, attempts: 1 });
  expect(await sweep(2)).toEqual({ sessions: 1, attempts: 0 });
  expect(await sweep(2)).toEqual({ sessions: 0, attempts: 0 });
  const left = (await getDb().select({ id: sessions.id }).from(sessions)).map(({ id }) => id);
  expect(left.toSorted()).toEqual(kept.toSorted());
  expect(await getDb().select({ key: signInAttempts.key }).from(signInAttempts)).toEqual([{ key: "new" }]);
});
