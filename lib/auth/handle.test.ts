import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { handle, onCase } from "./handle";
import type { Problem } from "@/lib/http/problem";
import { type Asked, call, signedIn } from "@/lib/testing/route.testing";

setUpTestDatabase();

const work = vi.fn(async () => ({ body: { done: true }, etag: '"v"' }));
const schemas = { body: z.strictObject({ text: z.string().max(5) }), params: z.strictObject({ id: z.string() }) };
const answer = z.object({ done: z.boolean() });
const GET = handle({ access: "read-cases", answer }, work);
const PATCH = handle({ access: onCase("override"), answer, ...schemas }, work);

let cookie: string;
beforeAll(async () => {
  cookie = await signedIn();
});
beforeEach(() => work.mockClear());

const patch = (asked: Asked = {}) =>
  call(PATCH, { method: "PATCH", params: { id: "a" }, body: { text: "hi" }, cookie, ...asked });

async function refusal(response: Response): Promise<Problem> {
  expect(work).not.toHaveBeenCalled();
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ status: response.status, requestId: response.headers.get("x-request-id") });
  return problem;
}

describe("every route", () => {
  it("tells what it declares to answer, and nothing beside it", async () => {
    const talkative = handle({ access: "read-cases", answer }, async () => ({ body: { done: true, secret: "a key" } }));
    expect(await (await call(talkative, { cookie })).json()).toEqual({ done: true });
  });

  it("fails, and shows nothing, where it gives something else than it declares", async () => {
    const wrong = handle({ access: "read-cases", answer }, async () => ({ body: JSON.parse('{"done":"secret"}') }));
    const response = await call(wrong, { cookie });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });

  it("answers what its work gives, private and never stored", async () => {
    const response = await call(GET, { cookie });
    expect(await response.json()).toEqual({ done: true });
    expect(Object.fromEntries(response.headers)).toMatchObject({ etag: '"v"', "cache-control": "private, no-store" });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9A-Z]{26}$/);
  });

  it.each([
    undefined,
    "countersign.session=",
    "countersign.session=forged",
    `countersign.session=${"x".repeat(9_000)}`,
  ])("does nothing for a stranger (%#)", async (stranger) =>
    expect((await refusal(await call(GET, { cookie: stranger }))).code).toBe("UNAUTHENTICATED"),
  );

  it("refuses parameters nobody declared", async () => {
    expect((await refusal(await call(GET, { cookie, path: "/api/x?id=other" }))).code).toBe("VALIDATION");
  });

  it("turns an unexpected failure into a problem that tells nothing of it", async () => {
    work.mockRejectedValueOnce(new Error("api_key=CANARY at /etc/secret"));
    const response = await call(GET, { cookie });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/CANARY|secret/);
    expect(JSON.parse(text)).toMatchObject({ code: "INTERNAL", sent: "no" });
  });
});

describe("a request that changes something", () => {
  it("passes from the desk's own page", async () => {
    expect((await patch()).status).toBe(200);
  });

  it.each<Record<string, string | null>>([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": null },
    { "sec-fetch-site": null, origin: "null" },
    { "sec-fetch-site": null, origin: "https://evil.test" },
    { "sec-fetch-site": null, origin: "http://localhost:3000.evil.test" },
    { "sec-fetch-site": null, origin: "https://localhost:3000" },
    { "sec-fetch-site": null, origin: "http://localhost:3001" },
    { "sec-fetch-site": null, origin: "HTTP://LOCALHOST:3000" },
    { "sec-fetch-site": null, referer: "http://localhost:3000/" },
  ])("is refused from elsewhere: %o", async (headers) => {
    expect((await refusal(await patch({ headers }))).code).toBe("CROSS_ORIGIN");
  });

  it("passes where a browser says no site but our own origin", async () => {
    expect((await patch({ headers: { "sec-fetch-site": null, origin: "http://localhost:3000" } })).status).toBe(200);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/json-patch+json",
    null,
  ])("is refused as %s", async (type) =>
    expect((await refusal(await patch({ headers: { "content-type": type } }))).code).toBe("UNSUPPORTED_MEDIA_TYPE"),
  );

  it.each([
    "",
    "null",
    "[]",
    '"x"',
    "{",
    '{"text":"a","text":"b"}',
    '{"__proto__":{}}',
    '{"text":"a","role":"lead"}',
    '{"text":"too long"}',
  ])("is refused with the body %s", async (rawBody) =>
    expect((await refusal(await patch({ rawBody }))).code).toBe("VALIDATION"),
  );

  it("is refused with bytes that are no UTF-8", async () => {
    const rawBody = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    expect((await refusal(await patch({ rawBody }))).code).toBe("VALIDATION");
  });

  it("names the field to blame", async () => {
    const { fields } = await refusal(await patch({ body: { text: "too long" } }));
    expect(Object.keys(fields ?? {})).toEqual(["text"]);
  });

  it("is read no further than 32 kB", async () => {
    const rawBody = JSON.stringify({ text: "x".repeat(33_000) });
    expect((await refusal(await patch({ rawBody }))).code).toBe("BODY_TOO_LARGE");
  });
});
