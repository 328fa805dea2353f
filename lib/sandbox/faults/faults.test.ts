import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PARENT, profilePath, startTested, type TestedSandbox } from "@/lib/testing/sandbox.testing";
import { HOSTILE_HEADERS } from "./headers";
import { FAULT_NAMES } from "./modes";
import { rawCall } from "./rawClient";

/* Each fault is really what it says, seen by a client that looks at the bytes and at how the connection ends. */

const BEFORE = "Ana Silva";
const AFTER = "Ben Okafor";

let vendor: TestedSandbox;
beforeAll(async () => {
  vendor = await startTested();
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

const path = profilePath("pepReview");
const change = { method: "PATCH", path, body: JSON.stringify({ serviceProfile: { assignee: AFTER } }) };
const plan = (fault: string, more: object = {}) =>
  vendor.call("POST", "/__control/faults", { method: "PATCH", fault, ...more });
const assignee = async () => (await vendor.call("GET", path)).body.serviceProfile.assignee as string;
const seen = new Set<string>();

async function suffer(fault: string, { amount = 0, patienceMs = 5_000 } = {}) {
  seen.add(fault);
  expect((await plan(fault, { amount })).status).toBe(204);
  const answer = await rawCall(vendor.url, { ...change, headers: { ...PARENT, connection: "close" } }, patienceMs);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.head)?.[1] ?? 0);
  return { ...answer, status, text: answer.body.toString("utf8") };
}

const headerOf = (head: string, name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1];

describe("faults that answer", () => {
  test.each([
    ["delay", 200, AFTER],
    ["200-without-apply", 200, BEFORE],
    ["200-in-part", 200, AFTER],
    ["204-after-apply", 204, AFTER],
    ["409-refusal", 409, BEFORE],
    ["500-before", 500, BEFORE],
    ["500-after-apply", 500, AFTER],
    ["500-in-part", 500, AFTER],
    ["503", 503, BEFORE],
    ["html-200", 200, BEFORE],
    ["html-403", 403, BEFORE],
    ["redirect-301", 301, BEFORE],
    ["redirect-302", 302, BEFORE],
    ["redirect-303", 303, BEFORE],
    ["redirect-307", 307, BEFORE],
    ["redirect-308", 308, BEFORE],
    ["redirect-to-itself", 307, BEFORE],
    ["429", 429, BEFORE],
  ])("%s answers %i and leaves the case with %s, once", async (fault, status, owner) => {
    const answer = await suffer(fault, { amount: 1 });
    expect(answer.status).toBe(status);
    expect(await assignee()).toBe(owner);
    const [call] = (await vendor.call("GET", "/__control/log")).body;
    expect(call).toMatchObject({ fault, status, applied: owner === AFTER });
    expect((await vendor.call("PATCH", path, { serviceProfile: { assignee: "Dev Patel" } })).status).toBe(200);
  });

  test("a delay lasts as long as asked, and the change happens at its end", async () => {
    const { ended, head } = await suffer("delay", { amount: 2_000, patienceMs: 50 });
    expect([ended, head, await assignee()]).toEqual(["open", "", BEFORE]);
  });

  test.each([
    ["200-without-apply", (text: string) => JSON.parse(text).serviceProfile.assignee === AFTER],
    ["409-refusal", (text: string) => JSON.parse(text).errorCode === "API-0409"],
    ["html-200", (text: string) => text.startsWith("<!doctype html>")],
    ["html-403", (text: string) => text.startsWith("<!doctype html>")],
    ["503", (text: string) => text.startsWith("upstream connect error")],
  ])("%s says what it is known for", async (fault, says) => {
    expect((await suffer(fault)).text).toSatisfy(says);
  });

  test("a redirect leads to the port asked for, or to the very address called", async () => {
    const elsewhere = await suffer("redirect-307", { amount: 4_321 });
    expect(headerOf(elsewhere.head, "location")).toBe(`http://127.0.0.1:4321${path}`);
    expect(headerOf((await suffer("redirect-to-itself")).head, "location")).toBe(path);
  });

  test.each([
    ["429", /^3$/],
    ["429-date", /^[A-Z][a-z]{2}, .* GMT$/],
    ["429-negative", /^-5$/],
    ["429-for-ever", /^\d{11}$/],
    ["429-garbage", /^soon$/],
    ["429-silent", /^none$/],
  ])("%s asks to wait in its own way", async (fault, retryAfter) => {
    const { status, head } = await suffer(fault, { amount: 3 });
    expect(status).toBe(429);
    expect(headerOf(head, "retry-after") ?? "none").toMatch(retryAfter);
  });

  test("hostile-headers is a proper answer with every header that would steer a browser", async () => {
    const { head, text } = await suffer("hostile-headers");
    for (const [name, value] of Object.entries(HOSTILE_HEADERS)) expect(headerOf(head, name)).toBe(value);
    expect(text).toContain(AFTER);
  });
});

describe("faults of the connection", () => {
  test.each([
    ["reset-before-apply", "reset", BEFORE],
    ["reset-after-apply", "reset", AFTER],
    ["close-after-apply", "closed", AFTER],
    ["hang", "open", BEFORE],
    ["hang-after-apply", "open", AFTER],
  ])("%s: not a byte, %s, and the case stays with %s", async (fault, ended, owner) => {
    const answer = await suffer(fault, ended === "open" ? { patienceMs: 300 } : {});
    expect(answer).toMatchObject({ head: "", ended });
    expect(await assignee()).toBe(owner);
  });

  test("apply-late resets now and applies afterwards", async () => {
    expect((await suffer("apply-late", { amount: 5_000 })).ended).toBe("reset");
    expect(await assignee()).toBe(BEFORE);
    await expect.poll(assignee, { timeout: 30_000, interval: 10 }).toBe(AFTER);
  });

  test("reset-on-accept resets before the request is read: the vendor never sees the call", async () => {
    expect((await suffer("reset-on-accept")).ended).toBe("reset");
    expect(await assignee()).toBe(BEFORE);
    expect((await vendor.call("GET", "/__control/log")).body).toHaveLength(1);
  });

  test("drip says 200 at once and then a byte at a time", async () => {
    const { status, body, ended } = await suffer("drip", { amount: 50, patienceMs: 1_000 });
    expect([status, ended]).toEqual([200, "open"]);
    expect(body.length).toBeLessThan(400);
    expect(await assignee()).toBe(AFTER);
  });
});

describe("answers that break off", () => {
  test.each([
    // A reset, but Node tells a reset behind data as an end.
    ["truncated-json", "closed", "content-length"],
    ["truncated-length", "closed", "content-length"],
    ["truncated-chunk", "closed", "transfer-encoding"],
    ["truncated-close", "closed", "connection"],
  ])("%s: half a body, %s, framed by %s, and the change is made", async (fault, ended, framing) => {
    const answer = await suffer(fault);
    expect(answer).toMatchObject({ status: 200, ended });
    expect(headerOf(answer.head, framing)).toBeDefined();
    expect(answer.text).toContain(`{"serviceProfile":`);
    expect(answer.text.trimEnd().endsWith("}}")).toBe(false);
    const announced = Number(headerOf(answer.head, "content-length") ?? Infinity);
    expect(answer.body.length).toBeLessThan(announced);
    expect(await assignee()).toBe(AFTER);
  });
});

describe("answers that are not what they claim", () => {
  test("not-http is no HTTP", async () => {
    expect((await suffer("not-http")).head).toMatch(/^SSH-2\.0/);
    expect(await assignee()).toBe(AFTER);
  });

  test("header-overflow begins with a header of 100 kilobytes", async () => {
    expect((await suffer("header-overflow")).head.length).toBeGreaterThan(100 * 1_024);
  });

  test("gzip-lie claims gzip and is none", async () => {
    const { head, body } = await suffer("gzip-lie");
    expect(headerOf(head, "content-encoding")).toBe("gzip");
    expect(() => gunzipSync(body)).toThrow();
  });

  test("bomb is small on the wire and large unpacked", async () => {
    const { head, body } = await suffer("bomb", { amount: 8 });
    expect(headerOf(head, "content-encoding")).toBe("gzip");
    expect(body.length).toBeLessThan(200 * 1_024);
    const packed = dechunked(body);
    expect(gunzipSync(packed).length).toBeGreaterThan(8 * 1_024 * 1_024);
  });

  test("huge is valid JSON of the size asked for", async () => {
    const { body } = await suffer("huge", { amount: 3 });
    const answer = JSON.parse(dechunked(body).toString("utf8"));
    expect(answer.serviceProfile.assignee).toBe(AFTER);
    expect(answer.padding).toHaveLength(3 * 1_024 * 1_024);
  });
});

/** The bytes of a chunked body. */
function dechunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.subarray(at, lineEnd).toString("latin1"), 16);
    if (!size) break;
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

describe("answers that break the contract in one place", () => {
  const honest = async () => (await vendor.call("GET", path)).body as object;
  const spoilt = async (fault: string, amount: number) => {
    seen.add(fault);
    await plan(fault, { method: "GET", amount });
    return honest();
  };
  const leaves = (json: object) => JSON.stringify(json).split(/[{[,]/).length;

  test.each(["bad-enum", "missing-field", "wrong-type", "null-field"])("%s spoils exactly one value", async (fault) => {
    const before = await honest();
    const after = await spoilt(fault, 2);
    expect(after).not.toEqual(before);
    const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
    if (fault === "bad-enum") expect(is).toContain("FROM_THE_FUTURE");
    if (fault === "missing-field") expect(leaves(after)).toBeLessThan(leaves(before));
    if (fault === "null-field") expect(is.match(/null/g)).toHaveLength((was.match(/null/g) ?? []).length + 1);
  });

  test("its number says which value, so that a test can go through them all", async () => {
    const found = new Set<string>();
    for (const place of [0, 1, 2, 3]) found.add(JSON.stringify(await spoilt("wrong-type", place)));
    expect(found.size).toBe(4);
  });
});

describe("the plan", () => {
  test("lets as many matching calls pass as it was told to skip", async () => {
    await plan("503", { method: "GET", pathIncludes: "serviceprofiles", skip: 2 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++)
      statuses.push((await vendor.call("GET", path).catch(() => ({ status: 503 }))).status);
    expect(statuses).toEqual([200, 200, 503, 200]);
  });

  test("refuses an unknown fault by name", async () => {
    expect((await plan("meteor")).status).toBe(400);
  });
});

test("every fault there is was looked at here", () => {
  expect(FAULT_NAMES.filter((name) => !seen.has(name))).toEqual([]);
});
