import { expect, test } from "vitest";
import { POST as keep } from "@/app/api/officers/preferences/route";
import { GET as session } from "@/app/api/session/route";
import type { SessionAnswer } from "@/lib/auth/contract";
import { call, signedIn } from "@/lib/http/routeTest";
import { setUpTestDatabase } from "@/lib/launch/setUpTestDatabase";

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
