import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { ledgerRows, officers, sessions } from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer, setDisabled, setPassword } from "@/lib/officers/register";
import { findSession } from "./sessions";
import { ANA, Browser, PASSWORD, standing } from "@/lib/testing/browser.testing";
import { readToken } from "./token";

setUpTestDatabase();

beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  await registerOfficer(getDb(), ANA, PASSWORD);
});

async function signedIn(): Promise<{ browser: Browser; cookie: string }> {
  const browser = new Browser();
  expect((await browser.signIn()).status).toBe(204);
  return { browser, cookie: browser.sessionCookie ?? "" };
}

describe("signing in", () => {
  it("lets the officer in under a session of the database, on record", async () => {
    const { cookie } = await signedIn();
    const session = await findSession((await readToken(cookie)) ?? "");
    expect(session).toMatchObject({ standing: "active", officer: { name: "Ana Silva", role: "analyst" } });
    expect(await getDb().select().from(ledgerRows).where(eq(ledgerRows.action, "sign-in"))).not.toHaveLength(0);
  });

  it("takes the e-mail as people type it", async () => {
    expect((await new Browser().signIn("  Ana@Desk.EXAMPLE ")).status).toBe(204);
  });

  it("A-05: never keeps a session id from before (fixation): the old one is dead, the new one is another", async () => {
    const { browser, cookie } = await signedIn();
    await browser.signIn();
    expect(browser.sessionCookie).not.toBe(cookie);
    expect(await standing(cookie)).toBe("ended");
    expect(await standing(browser.sessionCookie)).toBe("active");
  });

  it("keeps the cookie from scripts and from other sites", async () => {
    const browser = new Browser();
    const cookies = (await browser.signIn()).headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith("countersign.session=")) ?? "";
    expect(session).toMatch(/; Path=\/;.*HttpOnly.*SameSite=Lax/i);
    expect(session.length).toBeLessThan(4096);
    expect(cookies.join()).not.toContain("callback-url");
  });

  it("C-05, A-13: opens nothing without the form's token, from another site, with a query, or with a field too many", async () => {
    const browser = new Browser();
    const body = { email: ANA.email, password: PASSWORD, csrfToken: await browser.token() };
    const path = "callback/credentials";
    const answers = [
      await browser.send(path, { ...body, csrfToken: "0".repeat(64) }),
      await browser.send(path, { email: ANA.email, password: PASSWORD }),
      await browser.send(path, body, { "sec-fetch-site": "cross-site" }),
      await browser.send(path, body, { "sec-fetch-site": "same-site" }),
      await browser.send(path, body, { "content-type": "text/plain" }),
      await browser.send(path, { ...body, callbackUrl: "https://evil" }),
      await browser.send(`${path}?password=${encodeURIComponent(PASSWORD)}`, body),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 400, 403, 403, 415, 400, 400]);
    expect(browser.sessionCookie).toBeUndefined();
  });

  it("does not stumble over a cookie that next-auth would fail at", async () => {
    const browser = new Browser();
    for (const name of ["next-auth.callback-url", "__Secure-next-auth.callback-url"])
      browser.cookies.set(name, "http://");
    browser.cookies.set("countersign.csrf", "%7C%7C|x");
    expect((await browser.signIn()).status).toBe(204);
  });

  it.each(["session", "providers", "signin", "signin/credentials", "error", "_log", "callback/github", "csrf/x", ""])(
    "offers nothing else of next-auth: GET and POST /api/auth/%s are 404",
    async (path) => {
      const browser = new Browser();
      expect((await browser.send(path)).status).toBe(404);
      expect((await browser.send(path, {})).status).toBe(404);
    },
  );
});

describe("a session ends at once", () => {
  it("A-01: when its officer signs out: the replayed cookie is worth nothing", async () => {
    const { browser, cookie } = await signedIn();
    const answer = await browser.signOut();
    expect([answer.status, answer.headers.get("clear-site-data")]).toEqual([204, '"cache", "storage"']);
    expect(browser.sessionCookie).toBeUndefined();
    expect(await standing(cookie)).toBe("ended");
  });

  it("C-06: but not when another site or a form without token asks for it", async () => {
    const { browser, cookie } = await signedIn();
    const csrfToken = await browser.token();
    const cross = await browser.send("signout", { csrfToken }, { "sec-fetch-site": "cross-site" });
    const blind = await browser.send("signout", { csrfToken: "" });
    expect([cross.status, blind.status, (await browser.send("signout")).status]).toEqual([403, 403, 404]);
    expect(await standing(cookie)).toBe("active");
  });

  it("A-02: when the officer is disabled, and signing in is refused until enabled again", async () => {
    const { cookie } = await signedIn();
    await getDb().update(officers).set({ disabled: true }).where(eq(officers.email, ANA.email));
    expect(await standing(cookie)).toBe("ended");
    expect((await new Browser().signIn()).status).toBe(401);
    await setDisabled(getDb(), ANA.email, false);
    expect(await standing(cookie)).toBe("ended");
    expect((await new Browser().signIn()).status).toBe(204);
  });

  it("A-02: when the password is changed", async () => {
    const { cookie } = await signedIn();
    await setPassword(getDb(), ANA.email, PASSWORD);
    expect(await standing(cookie)).toBe("ended");
  });

  it("A-03: 30 minutes and a second after the last request, 12 hours and a second after signing in", async () => {
    const { cookie } = await signedIn();
    const start = Date.now();
    expect(await standing(cookie, new Date(start + 29 * 60_000))).toBe("active");
    expect(await standing(cookie, new Date(start + 30 * 60_000 + 1000))).toBe("idle");
    const seen = new Date(start + 12 * 3_600_000 - 60_000);
    await getDb().update(sessions).set({ lastSeenAt: seen });
    expect(await standing(cookie, seen)).toBe("active");
    expect(await standing(cookie, new Date(start + 12 * 3_600_000 + 1000))).toBe("expired");
  });

  it("A-02: and a role is what the database says now, not what it was", async () => {
    const { cookie } = await signedIn();
    await getDb().update(officers).set({ role: "auditor" }).where(eq(officers.email, ANA.email));
    const session = await findSession((await readToken(cookie)) ?? "");
    await getDb().update(officers).set({ role: "analyst" }).where(eq(officers.email, ANA.email));
    expect(session).toMatchObject({ officer: { role: "auditor" } });
  });
});
