import fc from "fast-check";
import { expect, it } from "vitest";
import { kindOfFile, nameOfFile } from "./fileKinds";

const png = kindOfFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));

it("knows no kind of a file that is cut off within its mark, or has anything before it", () => {
  for (const text of ["", "GIF8", "RIFF1234WEB", " %PDF-1.4", "\ufeffGIF89a", "<svg", "RIFF1234AVI "])
    expect(kindOfFile(Buffer.from(text)), text).toBeUndefined();
});

it("takes no text for a picture: nothing that begins like markup has a kind", () => {
  const markup = fc.tuple(fc.constantFrom("<", " <", "\n<", "\ufeff<", "{", "#!"), fc.string());
  fc.assert(fc.property(markup, ([mark, rest]) => kindOfFile(Buffer.from(mark + rest)) === undefined));
});

it("H-03: names a file in letters of its own, whatever the vendor calls its type", () => {
  if (!png) throw new Error("A PNG has no kind");
  expect(nameOfFile("PASSPORT", "0b6f", png)).toBe("passport-0b6f.png");
  expect(nameOfFile("Driver licence", "0b6f", png)).toBe("driver-licence-0b6f.png");
  expect(nameOfFile(undefined, "", png)).toBe("document.png");
  const hostile = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(hostile, (type) => {
      expect(nameOfFile(type, "0b6f", png)).toMatch(/^[a-z0-9][a-z0-9-]{0,46}\.png$/);
    }),
  );
});
