import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { signInAttempts } from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer, setDisabled } from "@/lib/officers/register";
import { checkCredentials } from "./credentials";
import { newDevice } from "./device";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";
import { FREE_ATTEMPTS_AT_LARGE, FREE_ATTEMPTS_EVERYWHERE } from "./throttleRules";

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

  it("A-10: reads the same for an unknown, a disabled, a waiting officer and a wrong password", async () => {
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
    const attempt = { email: ANA.email, password: "wrong", address: "203.0.113.7" };
    // On a slow machine a hundred at once wait too long for a connection: such a guess has not been tried.
    const guess = (): ReturnType<typeof checkCredentials> =>
      checkCredentials(attempt, now).catch((cause: Error) => {
        if (!cause.message.includes("trying to connect")) throw cause;
        return guess();
      });
    const refusals = (await Promise.all(Array.from({ length: 100 }, guess))).map((result) =>
      "refusal" in result ? result.refusal : "let in",
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
    expect(failures.toSorted()).toEqual([0, 4, 4, 4]);
  });
});

describe("guessing (A-09)", () => {
  const start = Date.now();
  const guess = async (given: { email?: string; address?: string; deviceCookie?: string; at?: number }) => {
    const { email = ANA.email, address = "203.0.113.7", deviceCookie, at = start } = given;
    const result = await checkCredentials({ email, password: "wrong", address, deviceCookie }, new Date(at));
    return "refusal" in result ? result.refusal : "let in";
  };
  const blockedUntil = async () =>
    Math.max(0, ...(await getDb().select().from(signInAttempts)).map((row) => row.blockedUntil?.getTime() ?? 0));

  it("at one account from one address: 50 guesses take more than nine hours, however eager", async () => {
    const delays: number[] = [];
    let at = start;
    for (let attempt = 0; attempt < 50; attempt++) {
      expect(await guess({ at })).toBe("wrong-password");
      const next = Math.max(at, await blockedUntil());
      delays.push((next - at) / 1_000);
      if (attempt % 10 === 9) expect(await guess({ at: next - 1 })).toBe("throttled");
      at = next;
    }
    expect(delays.slice(0, 16)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    expect(at - start).toBeGreaterThan(9 * 3_600_000);
  });

  it("at many accounts from one address: the address waits after the free ones", async () => {
    const spray = (account: number) => guess({ email: `officer${account}@desk.example` });
    await spray(1);
    await spray(2);
    // Two accounts, one place: what has seen both is the count of the place (and of the hour, which allows more).
    await getDb()
      .update(signInAttempts)
      .set({ failures: FREE_ATTEMPTS_AT_LARGE - 2 })
      .where(eq(signInAttempts.failures, 2));
    expect([await spray(3), await spray(4), await spray(5)]).toEqual(["unknown", "unknown", "throttled"]);
    expect(await guess({ email: "officer6@desk.example", address: "198.51.100.77" })).toBe("unknown");
  });

  /** Lets all unknown browsers together have used up what is free in this hour. */
  async function exhaustHour() {
    for (const place of [1, 2]) await guess({ email: `officer${place}@desk.example`, address: `198.51.100.${place}` });
    // Two accounts, two places: only the count of the hour has seen both.
    await getDb()
      .update(signInAttempts)
      .set({ failures: FREE_ATTEMPTS_EVERYWHERE - 1 })
      .where(eq(signInAttempts.failures, 2));
  }

  it("at many accounts from many addresses: all unknown browsers together get one guess a second", async () => {
    await exhaustHour();
    const spray = (place: number, at: number) =>
      guess({ email: `nobody${place}@desk.example`, address: `198.51.100.${place}`, at });
    expect(await spray(10, start)).toBe("unknown");
    expect(await spray(11, start)).toBe("throttled");
    expect(await spray(12, start + 999)).toBe("throttled");
    expect(await spray(13, start + 1_000)).toBe("unknown");
    expect(await spray(14, start + 1_000)).toBe("throttled");
    // The hour after begins anew.
    expect(await spray(15, start + 3_600_000)).toBe("unknown");
  });

  it("from a stolen browser is counted as well, and only there", async () => {
    const deviceCookie = newDevice(process.env.NEXTAUTH_SECRET ?? "", ANA.email);
    for (let attempt = 0; attempt < 5; attempt++) expect(await guess({ deviceCookie })).toBe("wrong-password");
    expect(await guess({ deviceCookie })).toBe("throttled");
    const other = newDevice(process.env.NEXTAUTH_SECRET ?? "", ANA.email);
    expect(await guess({ deviceCookie: other })).toBe("wrong-password");
  });
});
