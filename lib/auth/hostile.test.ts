import { beforeAll, describe, expect, test } from "vitest";
import { GET as sessionRoute } from "@/app/api/session/route";
import { getDb } from "@/lib/db/client";
import { call } from "@/lib/testing/route.testing";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer } from "@/lib/officers/register";
import { authCookies } from "./cookies";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";

/* Cases of the section on sessions that no other file covers by name. */

setUpTestDatabase();
beforeAll(() => registerOfficer(getDb(), ANA, PASSWORD));

test("A-04: over https every cookie is this host's alone, secure, unreadable to scripts, for all paths", () => {
  const cookies = Object.values(authCookies("https://desk.example"));
  expect(cookies).toHaveLength(7);
  for (const { name, options } of cookies) {
    expect(name).toMatch(/^__Host-countersign\.[a-z]+$/);
    expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

describe("A-07: an Authorization header", () => {
  test.each(["Bearer %", "Bearer ", "Bearer a.b.c", "Basic eDp5", "Bearer null"])(
    "%j lets nobody in",
    async (value) => {
      expect((await call(sessionRoute, { headers: { authorization: value } })).status).toBe(401);
    },
  );

  test("with the cookie's own value lets nobody in", async () => {
    const browser = new Browser();
    await browser.signIn();
    const authorization = `Bearer ${browser.sessionCookie ?? ""}`;
    expect((await call(sessionRoute, { headers: { authorization } })).status).toBe(401);
  });
});

test("A-11: two hundred who sign in at once wait or are asked to come back, and nobody else waits for them", async () => {
  const browser = new Browser();
  await browser.signIn();
  const cookie = `countersign.session=${browser.sessionCookie ?? ""}`;
  const crowd = Array.from({ length: 200 }, (_, place) => new Browser(`198.51.100.${place}`));
  const arriving = Promise.all(crowd.map((each) => each.signIn(`nobody${each.cookies.size}@desk.example`)));
  let answered = 0;
  let isOver = false;
  void arriving.finally(() => (isOver = true));
  while (!isOver) {
    expect((await call(sessionRoute, { cookie })).status).toBe(200);
    answered += 1;
  }
  const statuses = new Set((await arriving).map(({ status }) => status));
  expect([...statuses].every((status) => status === 401 || status === 503)).toBe(true);
  // Whoever waited for the crowd would have been answered once, at its end. How long each waits is the benchmark's to say.
  expect(answered).toBeGreaterThan(20);
});
