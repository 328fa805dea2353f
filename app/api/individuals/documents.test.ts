import { eq } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { ledgerRows, officers } from "@/lib/db/schema";
import type { DocumentsAnswer } from "@/lib/documents/contract";
import { takePlace } from "@/lib/documents/places";
import type { Problem } from "@/lib/http/problem";
import { LOOK_AT_DOCUMENT } from "@/lib/ledger/actions";
import type { LedgerAnswer } from "@/lib/ledger/contract";
import { GET as ledgerRoute } from "@/app/api/ledger/route";
import { STORY } from "@/lib/sandbox/story/handles";
import { call, signedIn } from "@/lib/testing/route.testing";
import { setUpRoad } from "@/lib/testing/road.testing";
import { type StandIn, startStandIn } from "@/lib/testing/standIn.testing";
import { GET as listRoute } from "./[entityId]/serviceprofiles/[serviceName]/documents/route";
import { GET as fileRoute } from "./[entityId]/serviceprofiles/[serviceName]/documents/[documentId]/attachments/[attachmentId]/route";
import { GET as timelineRoute } from "./[entityId]/serviceprofiles/[serviceName]/timeline/route";

/* Documents hold what people must not lose, and come from strangers: what is shown, to whom, and what never leaves. */

let vendor: StandIn;
const road = setUpRoad({
  reachVendor: async (url) => {
    vendor = await startStandIn(url);
    return vendor.url;
  },
});
afterAll(() => vendor.close());

const EMAIL = "dora@desk.example";
let cookie: string;
let looksBefore = 0;
const stranger = STORY.sanctionsReview.entityId;
beforeAll(async () => {
  cookie = await signedIn({ email: EMAIL, name: "Dora Looks", role: "analyst" });
});

const { entityId, serviceName } = STORY.pepReview;
const DOCUMENT = "0b6f3c1e-0000-4000-8000-000000000001";
const FILE = "0b6f3c1e-0000-4000-8000-00000000000a";
const PARAMS = { entityId, serviceName, documentId: DOCUMENT, attachmentId: FILE };

const PNG = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0, 0, 9,
]);
const SECRET_ADDRESS = "https://store.vendor.example/file?signature=abcdef";
const base64 = (bytes: Uint8Array | string) => ({ base64: Buffer.from(bytes).toString("base64") });

interface Given {
  /** The data of the file, as the vendor would send it. */
  data?: unknown;
  /** What the list says of the document beside its ids. */
  listed?: object;
  /** What the document itself says when it is read with its files. */
  itself?: object;
}

/** The vendor holds one document of this person, with one file. */
function holds({ data = base64(PNG), listed = {}, itself = {} }: Given = {}): void {
  const file = { attachmentId: FILE, filename: "front.svg", mimeType: "image/svg+xml", side: "FRONT" };
  const document = { documentId: DOCUMENT, entityId, type: "PASSPORT", country: "AUS" };
  const hidden = { location: SECRET_ADDRESS, data: { uri: SECRET_ADDRESS } };
  vendor.say((path) => {
    if (path.includes(`/documents/${DOCUMENT}?level=base64`))
      return { ...document, attachments: [{ ...file, ...hidden, data }], ...itself };
    if (path.includes(`/individuals/${entityId}/documents?level=meta`))
      return { IDENTITY: [{ ...document, attachments: [{ ...file, ...hidden }], ...listed }] };
    return path.includes("/documents") ? {} : undefined;
  });
}
beforeEach(async () => {
  holds();
  vendor.asked.length = 0;
  await see({});
  looksBefore = 0;
  looksBefore = await looks();
});

const see = (scope: { services?: string[]; childAccount?: string }) =>
  getDb()
    .update(officers)
    .set({ services: null, childAccount: null, ...scope })
    .where(eq(officers.email, EMAIL));

const list = (params: object = {}) => call(listRoute, { cookie, params: { entityId, serviceName, ...params } });
const look = (params: object = {}, headers = {}) =>
  call(fileRoute, { cookie, headers, params: { ...PARAMS, ...params } });
const problemOf = async (response: Response) => (await response.json()) as Problem;
const looks = async () =>
  (await getDb().select().from(ledgerRows).where(eq(ledgerRows.action, LOOK_AT_DOCUMENT))).length - looksBefore;
const heavyReads = () => vendor.asked.filter((path) => path.includes("level=base64"));

describe("the list of documents", () => {
  test("tells what is known of each, with its class, and no address of a file", async () => {
    const response = await list();
    const text = await response.text();
    const { documents } = JSON.parse(text) as DocumentsAnswer;
    expect(documents).toMatchObject([
      { documentClass: "IDENTITY", type: "PASSPORT", attachments: [{ side: "FRONT" }] },
    ]);
    expect(text).not.toMatch(/store\.vendor|signature|uri|location/);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(heavyReads()).toEqual([]);
  });

  test("is empty for somebody of whom FrankieOne holds none", async () => {
    vendor.say((path) => (path.includes("/documents") ? {} : undefined));
    expect(await (await list()).json()).toEqual({ documents: [] });
  });

  test.each([
    ["a service that is none of theirs", { services: ["KYB"] }, {}],
    ["a service the person does not have", {}, { serviceName: "AML" }],
  ])("of %s is not there, and nothing about it is asked", async (_, scope, params) => {
    await see(scope);
    expect((await list(params)).status).toBe(404);
    expect((await look(params)).status).toBe(404);
    expect(vendor.asked.filter((path) => path.includes("/documents"))).toEqual([]);
  });
});

describe("a file", () => {
  test.each([
    ["png", "image/png", "inline", PNG],
    ["jpg", "image/jpeg", "inline", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])],
    ["gif", "image/gif", "inline", "GIF89a\t\0\t\0"],
    ["webp", "image/webp", "inline", "RIFF\0\0\0\0WEBPVP8 "],
    ["tiff", "image/tiff", "attachment", Buffer.from([0x4d, 0x4d, 0x00, 0x2a])],
    ["pdf", "application/pdf", "attachment", "%PDF-1.7"],
  ])(
    "that is a %s by its bytes is handed out as one, inert, and kept by nobody",
    async (extension, type, how, bytes) => {
      holds({ data: base64(bytes) });
      const response = await look();
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": type,
        "content-disposition": `${how}; filename="passport-${DOCUMENT}.${extension}"`,
        "cache-control": "private, no-store",
        "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
        "x-content-type-options": "nosniff",
        "content-length": String(Buffer.from(bytes).length),
      });
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(bytes));
    },
  );

  test.each([
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["HTML", "<!doctype html><script>alert(1)</script>"],
    ["a program", "MZ\x90\0"],
    ["a picture with something before it", Buffer.concat([Buffer.from("<html>"), PNG])],
    ["a word processor's file", "PK\x03\x04"],
    ["text", "plain"],
  ])("that is %s is refused, whatever type and name the vendor gives it", async (_, bytes) => {
    const typed = { mimeType: "image/png", filename: "front.png" };
    holds({ data: base64(bytes), itself: { attachments: [{ attachmentId: FILE, ...typed, data: base64(bytes) }] } });
    const response = await look();
    expect([response.status, (await problemOf(response)).code]).toEqual([422, "DOCUMENT_NOT_SHOWN"]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await looks()).toBe(0);
  });

  test("that the vendor keeps at an address is not fetched from there, and the address stays here", async () => {
    holds({ data: { uri: SECRET_ADDRESS } });
    const problem = await problemOf(await look());
    expect(problem.detail).toBe("FrankieOne keeps this document at an address that Countersign does not open.");
    expect(JSON.stringify(problem)).not.toContain("store.vendor");
  });

  test.each([
    ["could not be got out of its store", { retrievalStatus: "FAILED" }, /its own store/],
    ["is empty", { data: { base64: "" } }, /gives no file/],
    ["has no data", {}, /gives no file/],
    ["is not base64 at all", { data: { base64: "!!!" } }, /gives no file/],
  ])("that %s says so", async (_, file, words) => {
    holds({ itself: { attachments: [{ attachmentId: FILE, ...file }] } });
    expect((await problemOf(await look())).detail).toMatch(words);
  });

  test("of forty megabytes is refused in words, and the next one is shown", async () => {
    holds({ data: base64(Buffer.concat([PNG, Buffer.alloc(40_000_000)])) });
    const problem = await problemOf(await look());
    expect([problem.code, problem.detail]).toEqual(["DOCUMENT_NOT_SHOWN", expect.stringMatching(/larger than 18 MB/)]);
    holds();
    expect((await look()).status).toBe(200);
  });

  test("that unfolds beyond all measure in a browser is refused", async () => {
    const bomb = Buffer.from(PNG);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    holds({ data: base64(bomb) });
    expect((await problemOf(await look())).detail).toMatch(/100 million/);
  });

  test("of fourteen megabytes comes whole", async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(14_000_000, 7)]);
    holds({ data: base64(large) });
    expect(Buffer.from(await (await look()).arrayBuffer()).equals(large)).toBe(true);
  });
});

describe("a document of somebody else", () => {
  test.each([
    ["an id that is not in this person's list", { documentId: "0b6f3c1e-0000-4000-8000-0000000000ff" }],
    ["a file that is not in the document", { attachmentId: "0b6f3c1e-0000-4000-8000-0000000000ff" }],
    ["another person", { entityId: "" }],
  ])("is not opened by %s, nor read", async (_, params) => {
    const asked = "entityId" in params ? { entityId: stranger } : params;
    expect((await look(asked)).status).toBe(404);
    expect(heavyReads()).toEqual([]);
    expect(await looks()).toBe(0);
  });

  test("that the vendor lists here by mistake is not read, and one it gives instead is not shown", async () => {
    holds({ listed: { entityId: stranger } });
    expect((await look()).status).toBe(404);
    expect(heavyReads()).toEqual([]);
    for (const itself of [{ entityId: stranger }, { documentId: "another" }]) {
      holds({ itself });
      expect((await look()).status).toBe(404);
    }
    expect(await looks()).toBe(0);
  });

  test.each(["../results", "a/b", "..", "%2e%2e", "a b", "", "x".repeat(65)])(
    "is not reached by the id %j",
    async (id) => {
      expect((await look({ documentId: id })).status).toBe(400);
      expect((await look({ attachmentId: id })).status).toBe(400);
      expect(vendor.asked).toEqual([]);
    },
  );
});

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: road.database.ownerUrl });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}

describe("who looked", () => {
  test("is on record before the first byte: which document and file, never what is in it; and fills no timeline", async () => {
    await look();
    const { rows } = (await (await call(ledgerRoute, { cookie, path: "/api/ledger" })).json()) as LedgerAnswer;
    const row = rows.find(({ action }) => action === LOOK_AT_DOCUMENT);
    expect(row).toMatchObject({ outcome: "DONE", actorName: "Dora Looks", entityId, serviceName });
    expect(row?.detail).toEqual({ documentId: DOCUMENT, attachmentId: FILE });
    const timeline = await (await call(timelineRoute, { cookie, params: { entityId, serviceName } })).text();
    expect(timeline).not.toContain(LOOK_AT_DOCUMENT);
  });

  test("is not told by a page of another site, which could make somebody look", async () => {
    expect((await look({}, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(vendor.asked).toEqual([]);
  });

  test("nobody sees what cannot go on record", async () => {
    await asOwner(`alter table ledger_rows add constraint no_looks check (action <> '${LOOK_AT_DOCUMENT}') not valid`);
    const response = await look();
    await asOwner("alter table ledger_rows drop constraint no_looks");
    expect([response.status, (await problemOf(response)).code]).toEqual([503, "AUDIT_UNAVAILABLE"]);
  });
});

test("two documents at once are in memory at most, one of each officer; who waits too long is told", async () => {
  const held = await Promise.all([takePlace("one"), takePlace("two")]);
  await expect(takePlace("three", 1)).rejects.toMatchObject({ code: "OVERLOADED" });
  held[0]();
  held[0]();
  const next = await takePlace("three");
  await expect(takePlace("four", 1)).rejects.toMatchObject({ code: "OVERLOADED" });
  held[1]();
  await expect(takePlace("three", 1)).rejects.toMatchObject({ code: "OVERLOADED" });
  next();
  (await takePlace("three"))();
});
