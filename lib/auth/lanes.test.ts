import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer } from "@/lib/officers/register";
import { ANA, Browser, PASSWORD } from "@/lib/testing/browser.testing";

setUpTestDatabase();
beforeAll(() => registerOfficer(getDb(), ANA, PASSWORD));

/** Strangers who sign in at the same moment, each in a browser nobody knows. Out: their answers so far, and the end of all. */
async function flood(places: string[]) {
  const answers: number[] = [];
  const strangers = places.map((place) => new Browser(place));
  const tokens = await Promise.all(strangers.map((stranger) => stranger.token()));
  const knocks = strangers.map(async (stranger, index) => {
    const body = { email: `nobody${index}@desk.example`, password: "wrong", csrfToken: tokens[index] };
    answers.push((await stranger.send("callback/credentials", body)).status);
  });
  return { answers, end: Promise.all(knocks) };
}

it("a browser in which its officer is known does not wait until strangers have had their turn", async () => {
  const browser = new Browser("198.51.100.1");
  await browser.signIn();
  await browser.signOut();
  const { answers, end } = await flood(Array.from({ length: 60 }, (_, index) => `203.0.113.${index}`));
  expect((await browser.signIn()).status).toBe(204);
  expect(answers.length).toBeLessThan(30);
  await end;
});

it("one address has a quarter of the strangers' places, so that another stranger still comes to their turn", async () => {
  const { answers, end } = await flood(Array(70).fill("203.0.113.200") as string[]);
  expect((await new Browser("198.51.100.77").signIn(ANA.email, "wrong")).status).toBe(401);
  await end;
  expect(answers.filter((status) => status === 503)).toHaveLength(20);
});
