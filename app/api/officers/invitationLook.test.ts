import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { accountHands, invitations } from "@/lib/db/directorySchema";
import { officers } from "@/lib/db/schema";
import { inviteAgain, inviteOfficer } from "@/lib/directory/invitations";
import type { Officer } from "@/lib/domain/officer";
import type { NewOfficer } from "@/lib/officers/newOfficer";
import { registerOfficer } from "@/lib/officers/register";
import { Browser, PASSWORD } from "@/lib/testing/browser.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";

setUpTestDatabase();

const LENA: NewOfficer = { email: "lena@desk.example", name: "Lena Lead", role: "lead" };
const NORA: NewOfficer = { email: "nora@desk.example", name: "Nora New", role: "analyst" };
let lena: Officer;

beforeEach(async () => {
  for (const table of [accountHands, invitations, officers]) await getDb().delete(table);
  lena = { ...LENA, id: await registerOfficer(getDb(), LENA, PASSWORD) };
});

const look = async (token: string) => {
  const answer = await new Browser().send("invitation", { token });
  return { status: answer.status, body: (await answer.json()) as { detail?: string } };
};
const accept = (token: string) => new Browser().send("invitation", { token, password: "seven blue kettles sing" });

describe("K19: whoever opens a link", () => {
  test("is told whose account it is for, before anything is typed; looking changes nothing", async () => {
    const { token, until } = await inviteOfficer(lena, NORA);
    for (const time of [1, 2])
      expect({ time, ...(await look(token)) }).toEqual({
        time,
        status: 200,
        body: { name: NORA.name, email: NORA.email, until },
      });
    expect((await accept(token)).status).toBe(204);
  });

  test.each<[string, (token: string) => Promise<unknown>, RegExp]>([
    ["has been used", accept, /has been used or replaced.*If you have set a password with it, sign in/],
    [
      "is too old",
      () =>
        getDb()
          .update(invitations)
          .set({ expiresAt: new Date(0) }),
      /older than 72 hours/,
    ],
    ["was replaced", async () => inviteAgain(lena, await idOf(NORA)), /replaced by a newer one/],
    ["is of an account that was disabled", () => set(NORA, { disabled: true }), /account .* changed/],
    ["was made by somebody who is no lead any more", () => set(LENA, { role: "analyst" }), /rights of who made it/],
    ["never was", () => getDb().delete(invitations), /Ask a team lead/],
  ])("that %s is told why, and nothing of whose it was", async (_, ending, words) => {
    const { token } = await inviteOfficer(lena, NORA);
    await ending(token);
    const { status, body } = await look(token);
    expect([status, body.detail]).toEqual([404, expect.stringMatching(words)]);
    expect(JSON.stringify(body)).not.toMatch(/Nora|Lena|desk\.example/);
    expect((await accept(token)).status).toBe(404);
  });
});

const set = (who: NewOfficer, values: Partial<typeof officers.$inferInsert>) =>
  getDb().update(officers).set(values).where(eq(officers.email, who.email));
const idOf = async ({ email }: NewOfficer) =>
  (await getDb().select().from(officers).where(eq(officers.email, email)))[0]?.id ?? "";
