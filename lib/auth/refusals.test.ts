import { beforeAll, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client";
import { signInAttempts } from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { readLedger } from "@/lib/ledger/read";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { registerOfficer } from "@/lib/officers/register";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";

setUpTestDatabase();
beforeAll(() => registerOfficer(getDb(), ANA, PASSWORD));

const refused = async () => (await readLedger(getDb(), { limit: 200, action: "sign-in", outcome: "DENIED" })).rows;
const recorded = (count: number) => vi.waitFor(async () => expect(await refused()).toHaveLength(count));

it("a wrong password goes on record under its account, without what was typed", async () => {
  await new Browser("198.51.100.7").signIn(ANA.email, "my other secret");
  await recorded(1);
  const [row] = await refused();
  expect(row).toMatchObject({ actorName: ANA.name, detail: { refusal: "wrong-password", address: "198.51.100.7" } });
  expect(JSON.stringify(row)).not.toMatch(/my other secret|@/);
});

it("guesses leave no more rows than the delays let through, and accounts that do not exist none", async () => {
  await Promise.all(Array.from({ length: 40 }, () => new Browser("198.51.100.7").signIn(ANA.email, "guess")));
  const letThrough = Math.max(...(await getDb().select().from(signInAttempts)).map(({ failures }) => failures));
  await new Browser().signIn("nobody@desk.example", "guess");
  expect(letThrough).toBeLessThan(20);
  await recorded(letThrough);
  expect(await verifyStored(getDb())).toMatchObject({ rows: letThrough, faultCount: 0 });
});
