import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { type BodyHeaders, decodeJson } from "./decode";

const SAID = { name: "José 王 😀" };
const UTF8 = Buffer.from(JSON.stringify(SAID));
const UTF16 = Buffer.from(JSON.stringify(SAID), "utf16le");
const BIG_ENDIAN = Buffer.from(UTF16).swap16();
const MOST = 100_000;

const encoded = (coding: string): BodyHeaders => ({ "content-encoding": coding, "content-type": "application/json" });
const typed = (charset: string): BodyHeaders => ({ "content-type": `application/json; charset=${charset}` });

describe("what HTTP allows is read", () => {
  test.each<[string, Buffer, BodyHeaders]>([
    ["as it is", UTF8, {}],
    ["gzip", gzipSync(UTF8), encoded("gzip")],
    ["gzip by its old name, in capitals", gzipSync(UTF8), encoded("X-GZIP")],
    ["brotli", brotliCompressSync(UTF8), encoded("br")],
    ["deflate with its frame", deflateSync(UTF8), encoded("deflate")],
    ["deflate without", deflateRawSync(UTF8), encoded("deflate")],
    ["compressed twice, in the order of the header", brotliCompressSync(gzipSync(UTF8)), encoded("gzip, br")],
    ["not compressed, and saying so", UTF8, encoded("identity")],
    ["a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), UTF8]), {}],
    ["UTF-16 with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16]), {}],
    ["UTF-16, the large end first, with its mark", Buffer.concat([Buffer.from([0xfe, 0xff]), BIG_ENDIAN]), {}],
    ["UTF-16 that says so", UTF16, typed("utf-16le")],
    ["UTF-16 that says nothing", BIG_ENDIAN, {}],
    ["UTF-16 within gzip", gzipSync(UTF16), { ...encoded("gzip"), ...typed("utf-16") }],
    ["UTF-8 that claims to be Latin-1", UTF8, typed("iso-8859-1")],
  ])("%s", async (_, bytes, headers) => {
    expect(await decodeJson(bytes, headers, MOST)).toEqual({ json: SAID });
  });

  test("another encoding that says so", async () => {
    const latin = Buffer.from(JSON.stringify({ name: "José" }), "latin1");
    expect(await decodeJson(latin, typed("iso-8859-1"), MOST)).toEqual({ json: { name: "José" } });
  });
});

describe("the rest is refused with its cause, and none of its content", () => {
  test.each<[string, Buffer, BodyHeaders, RegExp]>([
    ["a coding the desk does not know", UTF8, encoded("zstd"), /compressed as zstd/],
    ["a coding that is no word", UTF8, encoded("<b>secret</b>"), /compressed as something/],
    ["no gzip where it claims so", UTF8, encoded("gzip"), /not gzip/],
    ["gzip cut short", gzipSync(UTF8).subarray(0, 12), encoded("gzip"), /not gzip/],
    ["an unknown character encoding", Buffer.from([0xc3, 0x28]), typed("x-unheard-of"), /encoding/],
    ["a page", Buffer.from("<html>Jane Citizen"), {}, /no JSON/],
    ["nothing", Buffer.alloc(0), encoded("gzip"), /no JSON/],
  ])("%s", async (_, bytes, headers, fault) => {
    const decoded = await decodeJson(bytes, headers, MOST);
    expect(decoded).toEqual({ fault: expect.stringMatching(fault) as string });
    expect(JSON.stringify(decoded)).not.toMatch(/Jane|secret/);
  });

  it.each(["gzip", "br"])("a small body of %s that unfolds without end", async (coding) => {
    const zeros = Buffer.alloc(MOST * 10);
    const bomb = coding === "br" ? brotliCompressSync(zeros) : gzipSync(zeros);
    expect(await decodeJson(bomb, encoded(coding), MOST)).toMatchObject({ isTooLarge: true });
  });
});
