import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET as ledger } from "@/app/api/ledger/route";
import { POST as keep } from "@/app/api/officers/preferences/route";
import { GET as session } from "@/app/api/session/route";
import { dayAt } from "@/lib/days";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { LedgerAnswer } from "@/lib/ledger/contract";
import type { SessionAnswer } from "@/lib/auth/contract";
import { call, signedIn } from "@/lib/testing/route.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";

setUpTestDatabase();

const singleKeys = async (cookie: string) =>
  ((await (await call(session, { cookie })).json()) as SessionAnswer).officer.singleKeys;
const choose = (cookie: string | undefined, body: unknown) => call(keep, { method: "POST", cookie, body });

test("single-key shortcuts are in force until one's own officer switches them off, and nobody else's change", async () => {
  const auditor = await signedIn({ email: "rita@desk.example", name: "Rita Case", role: "auditor" });
  const other = await signedIn();
  expect(await singleKeys(auditor)).toBe(true);
  expect((await choose(auditor, { singleKeys: false })).status).toBe(200);
  expect(await singleKeys(auditor)).toBe(false);
  expect(await singleKeys(other)).toBe(true);
  await choose(auditor, { singleKeys: true });
  expect(await singleKeys(auditor)).toBe(true);
});

test("a preference nobody knows is refused, and nobody without a session has any", async () => {
  const cookie = await signedIn({ email: "omar@desk.example", name: "Omar Case", role: "analyst" });
  expect((await choose(cookie, { singleKeys: false, role: "lead" })).status).toBe(400);
  expect((await choose(cookie, { singleKeys: "no" })).status).toBe(400);
  expect((await choose(undefined, { singleKeys: false })).status).toBe(401);
  expect(await singleKeys(cookie)).toBe(true);
});

const timeZone = async (cookie: string) =>
  ((await (await call(session, { cookie })).json()) as SessionAnswer).officer.timeZone;

test("K2: the time zone is learned once from the browser, stays, and changes by one's own choice alone", async () => {
  const cookie = await signedIn({ email: "syd@desk.example", name: "Syd Ney", role: "lead" });
  expect(await timeZone(cookie)).toBeUndefined();
  const answer = await choose(cookie, { seenTimeZone: "australia/sydney" });
  expect(await answer.json()).toEqual({ singleKeys: true, timeZone: "Australia/Sydney" });
  await choose(cookie, { seenTimeZone: "Europe/Paris" });
  expect(await timeZone(cookie)).toBe("Australia/Sydney");
  await choose(cookie, { singleKeys: false });
  expect(await timeZone(cookie)).toBe("Australia/Sydney");
  await choose(cookie, { timeZone: "Europe/Paris" });
  expect(await timeZone(cookie)).toBe("Europe/Paris");
  expect(await singleKeys(cookie)).toBe(false);
});

test("K3: what is no time zone is refused, and one that stands in the database ends nothing", async () => {
  const cookie = await signedIn({ email: "foo@desk.example", name: "Foo Bar", role: "lead" });
  for (const name of ["Foo/Bar", "+05:00", "", "Etc/Unknown"])
    expect([name, (await choose(cookie, { seenTimeZone: name })).status]).toEqual([name, 400]);
  expect((await choose(cookie, {})).status).toBe(400);
  await getDb().update(officers).set({ timeZone: "Foo/Bar" }).where(eq(officers.email, "foo@desk.example"));
  expect(await timeZone(cookie)).toBeUndefined();
});

test("K2: today of Sydney finds in the ledger what was done there today, though it is yesterday in UTC", async () => {
  const cookie = await signedIn({ email: "syd2@desk.example", name: "Sydney Two", role: "lead" });
  const zone = "Pacific/Kiritimati";
  await choose(cookie, { seenTimeZone: zone });
  const today = dayAt(Date.now(), zone);
  const { rows } = (await (
    await call(ledger, { cookie, path: `/api/ledger?after=${today}&until=${today}` })
  ).json()) as LedgerAnswer;
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ at }) => dayAt(Date.parse(at), zone)))).toEqual(new Set([today]));
});
