import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { signInAttempts } from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/launch/setUpTestDatabase";
import { registerOfficer, setDisabled } from "@/lib/officers/register";
import { judge } from "./credentials";
import { ANA, Browser, PASSWORD } from "./testBrowser";

setUpTestDatabase();

beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  await registerOfficer(getDb(), ANA, PASSWORD);
});

beforeEach(async () => {
  await getDb().delete(signInAttempts);
});

async function signedIn(): Promise<Browser> {
  const browser = new Browser();
  await browser.signIn();
  return browser;
}

describe("a refused sign-in", () => {
  const facts = async (response: Response) => {
    const body = { ...((await response.json()) as object), requestId: undefined };
    const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
    return { status: response.status, body, headers };
  };

  it("reads the same for an unknown, a disabled, a waiting officer and a wrong password", async () => {
    const gone = { email: "gone@desk.example", name: "Gone Away", role: "lead" as const };
    await registerOfficer(getDb(), gone, PASSWORD);
    await setDisabled(getDb(), gone.email, true);
    const wrong = await facts(await new Browser().signIn(ANA.email, "wrong"));
    expect(wrong).toMatchObject({ status: 401, body: { code: "SIGN_IN_REFUSED" } });
    expect(await facts(await new Browser().signIn("nobody@desk.example"))).toEqual(wrong);
    expect(await facts(await new Browser().signIn("not an e-mail ＠"))).toEqual(wrong);
    expect(await facts(await new Browser().signIn(gone.email))).toEqual(wrong);
    for (let attempt = 0; attempt < 6; attempt++) await new Browser().signIn(ANA.email, "wrong");
    expect(await facts(await new Browser().signIn())).toEqual(wrong);
  });

  it("lets five of a hundred guesses made at once be tried, not one more", async () => {
    const now = new Date();
    const guess = () => judge({ email: ANA.email, password: "wrong", address: "203.0.113.7" }, now);
    const refusals = (await Promise.all(Array.from({ length: 100 }, guess))).map((judgement) =>
      "refusal" in judgement ? judgement.refusal : "let in",
    );
    expect(refusals.filter((refusal) => refusal === "wrong-password")).toHaveLength(5);
    expect(refusals.filter((refusal) => refusal === "throttled")).toHaveLength(95);
  });

  it("makes wait, also for the right password", async () => {
    for (let attempt = 0; attempt < 5; attempt++) await new Browser().signIn(ANA.email, "wrong");
    await getDb()
      .update(signInAttempts)
      .set({ blockedUntil: new Date(Date.now() + 60_000) });
    expect((await new Browser().signIn()).status).toBe(401);
    expect((await new Browser("198.51.100.2").signIn()).status).toBe(401);
  });

  it("elsewhere does not lock out the officer whose browser is known", async () => {
    const browser = await signedIn();
    await browser.signOut();
    await getDb().delete(signInAttempts);
    const stranger = new Browser("198.51.100.9");
    for (let attempt = 0; attempt < 60; attempt++) await stranger.signIn(ANA.email, `guess ${attempt}`);
    await getDb()
      .update(signInAttempts)
      .set({ blockedUntil: new Date(Date.now() + 900_000) });
    expect((await stranger.signIn()).status).toBe(401);
    expect((await browser.signIn()).status).toBe(204);
  });

  it("is forgotten once the officer is in", async () => {
    const browser = new Browser();
    for (let attempt = 0; attempt < 4; attempt++) await browser.signIn(ANA.email, "wrong");
    expect((await browser.signIn()).status).toBe(204);
    const failures = (await getDb().select().from(signInAttempts)).map((row) => row.failures);
    expect(failures.toSorted()).toEqual([0, 4, 4]);
  });
});
