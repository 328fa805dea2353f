import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { standing } from "@/lib/testing/browser.testing";
import { readToken } from "./token";

setUpTestDatabase();

describe("A-06: a cookie that is not ours", () => {
  const secret = "a secret of tests, long enough to be one";
  const sid = randomUUID();
  const soon = Math.floor(Date.now() / 1000) + 3600;

  it("is nobody, and never a failure", async () => {
    const genuine = await encode({ token: { sid }, secret });
    const flipped = `${genuine.slice(0, -4)}${genuine.endsWith("AAAA") ? "BBBB" : "AAAA"}`;
    const none = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sid, exp: soon }))}.`;
    const forged = [
      ...[undefined, "", "x", "a.b.c", "a.b.c.d.e", "%", "....", flipped, none, "é😀", "x".repeat(9_000)],
      genuine.slice(0, 60),
      await encode({ token: { sid }, secret: "another secret, long enough to be one" }),
      await encode({ token: { sid }, secret, salt: "another purpose" }),
      await encode({ token: { sid }, secret, maxAge: -60 }),
      await encode({ token: { sid, aud: "another desk" }, secret }),
      await encode({ token: { sub: sid }, secret }),
      await encode({ token: { sid: "' or true --" }, secret }),
    ];
    expect(await Promise.all(forged.map((cookie) => readToken(cookie)))).toEqual(forged.map(() => undefined));
    expect(await readToken(genuine)).toBe(sid);
    expect(await standing(genuine)).toBe("none");
  });

  it("is nobody from the second it ends, though it was somebody before", async () => {
    const token = await encode({ token: { sid }, secret, maxAge: 600 });
    expect(await readToken(token)).toBe(sid);
    expect(await readToken(token, new Date(Date.now() + 601_000))).toBeUndefined();
    expect(await readToken(token)).toBe(sid);
  });

  it("is nobody when it comes from the future", async () => {
    const token = await encode({ token: { sid }, secret });
    expect(await readToken(token, new Date(Date.now() - 3_600_000))).toBeUndefined();
  });
});
