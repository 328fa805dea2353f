import { at, expect, test } from "../support/desk";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

for (const path of [
  "/sign-in",
  "/",
  "/nowhere",
  "/api/officers",
  "/api/nowhere",
  "/favicon.ico",
  "/%zz",
  "/_next/image?url=x&w=1&q=1",
]) {
  test(`every protection stands on ${path}`, async ({ request }) => {
    const response = await request.get(at(path).replace("%25zz", "%zz"), { maxRedirects: 0 });
    const headers = response.headers();
    expect(headers).toMatchObject(EVERYWHERE);
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'/);
    expect(
      Object.keys(headers).filter((name) => name.startsWith("access-control-") || name === "x-powered-by"),
    ).toEqual([]);
    expect(response.status()).toBeLessThan(500);
  });
}

test("a page runs only scripts with its own nonce", async ({ request }) => {
  const one = (await request.get(at("/sign-in"))).headers()["content-security-policy"] ?? "";
  const other = (await request.get(at("/sign-in"))).headers()["content-security-policy"] ?? "";
  expect(one).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(one).not.toMatch(/script-src[^;]*unsafe/);
  expect(one).not.toBe(other);
});

test("what our API answers is nobody's to keep", async ({ request }) => {
  expect((await request.get(at("/api/officers"))).headers()["cache-control"]).toBe("private, no-store");
});
