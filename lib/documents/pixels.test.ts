import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeOfPicture } from "./pixels";

/** A JPEG up to its frame: a segment that may hold anything, filling bytes, a table that is no frame. */
const JPEG = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 6, 0xff, 0xc0, 1, 1],
  ...[0xff, 0xff, 0xff, 0xc4, 0, 4, 9, 9],
  ...[0xff, 0xc2, 0, 17, 8, 0x01, 0x02, 0x03, 0x04],
]);
const head = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const RIFF = ["RIFF\0\0\0\0WEBP"];

describe("the size of a picture", () => {
  it.each([
    ["image/png", head([0x89], "PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [0, 1, 0, 0, 0, 0, 2, 0]), 65_536, 512],
    ["image/gif", head("GIF89a", [0x34, 0x12, 1, 0]), 0x1234, 1],
    ["image/jpeg", JPEG, 0x0304, 0x0102],
    ["image/webp", head(...RIFF, "VP8X", [10, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0x01, 9, 0, 0]), 0x20000, 10],
    ["image/webp", head(...RIFF, "VP8L", [0, 0, 0, 0, 0x2f, 0xff, 0xff, 0x00, 0x00]), 0x4000, 4],
    ["image/webp", head(...RIFF, "VP8 ", [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x10, 0x40, 0x20, 0]), 16, 32],
  ])("is read off the head of %s (%#)", (type, file, width, height) => {
    expect(sizeOfPicture(file, type)).toEqual({ width, height });
    for (let cut = 0; cut < file.length; cut += 1) expect(sizeOfPicture(file.subarray(0, cut), type)).toBeUndefined();
  });

  it("is unknown of what has no head, and no bytes break or hang its reader", () => {
    const types = fc.constantFrom(
      "image/png",
      "image/gif",
      "image/jpeg",
      "image/webp",
      "image/tiff",
      "application/pdf",
    );
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.uint8Array().map((rest) => Buffer.concat([JPEG.subarray(0, 4), rest])),
    );
    fc.assert(fc.property(bytes, types, (file, type) => void sizeOfPicture(file, type)));
    expect(sizeOfPicture(Buffer.alloc(64), "application/pdf")).toBeUndefined();
  });
});
