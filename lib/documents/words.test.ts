import { describe, expect, it } from "vitest";
import { documentsAnswer } from "@/lib/frankieone/wire/documents";
import { DOCUMENT_TYPES } from "@/lib/frankieone/wire/documentTypes";
import { filesOf, nameOfAttachment, openableOf, selfieAmong } from "./fileList";
import { drawingOf, turned, zoomed } from "./viewRules";
import { factsOfDocument, groupsOf, hasExpired, wordOfType } from "./words";

const listed = (document: object, name = "IDENTITY") => documentsAnswer.parse({ [name]: [document] })[0]!;
const ID = "0b6f3c1e-0000-4000-8000-000000000001";

describe("what a document is", () => {
  it("has words for all 43 types of the contract, and leaves any other as it came", () => {
    expect(DOCUMENT_TYPES).toHaveLength(43);
    const words = DOCUMENT_TYPES.map((type) => wordOfType(type));
    expect(words.filter((word) => /_|^[A-Z]{4,}/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(43);
    expect([wordOfType("HOLOGRAM_CARD"), wordOfType("passport"), wordOfType("constructor")]).toEqual([
      "HOLOGRAM_CARD",
      "passport",
      "constructor",
    ]);
    expect(wordOfType(undefined)).toBe("Document without a type");
  });

  it("stands in its class, in the order of a review; an unknown class has its name", () => {
    const all = documentsAnswer.parse({
      OTHER: [{}],
      __proto__x: [{}],
      REPORT: [],
      IDENTITY: [{}, {}],
      SUPPORTING: "no",
    });
    expect(groupsOf(all).map(({ title, documents }) => [title, documents.length])).toEqual([
      ["Identity", 2],
      ["Other", 1],
      ["__proto__x", 1],
    ]);
  });

  it("says where it is from, its numbers and its dates as far as they are known", () => {
    const facts = factsOfDocument(
      listed({
        ...{ country: "AUS", subdivision: "VIC", primaryIdentifier: 123, issueDate: { year: "2019", month: "03" } },
        ...{ expiryDate: "2029-03-01", validTo: { unstructured: "29 Jumada 1445", type: "ISLAMIC" } },
      }),
    );
    expect(Object.fromEntries(facts.map(({ term, value }) => [term, value]))).toEqual({
      ...{ "Issued in": "VIC, Australia", Number: "123", Issued: "Mar 2019", Expires: "1 Mar 2029" },
      "Valid to": "29 Jumada 1445 (Islamic calendar)",
    });
  });

  it("has expired on the day after its last, and never by half a date", () => {
    const expired = (expiryDate: unknown, today: string) => hasExpired(listed({ expiryDate }), today);
    expect(expired("2024-03-01", "2024-03-01")).toBe(false);
    expect(expired("2024-03-01", "2024-03-02")).toBe(true);
    expect(expired({ year: "2020" }, "2024-03-02")).toBe(false);
    expect(expired(undefined, "2024-03-02")).toBe(false);
  });
});

describe("the files of a document", () => {
  it("come by page and side, and are called by them", () => {
    const document = listed({
      attachments: [
        { attachmentId: "d", pageNumber: 2, side: "BACK" },
        { attachmentId: "b", side: "BACK" },
        { attachmentId: "a", side: "FRONT" },
        { attachmentId: "c", pageNumber: 2 },
      ],
    });
    const files = filesOf(document);
    const [nameless] = listed({ attachments: [{}] }).attachments;
    expect(files.map(({ attachmentId }) => attachmentId)).toEqual(["a", "b", "c", "d"]);
    expect(files.map(nameOfAttachment)).toEqual(["Front", "Back", "Page 2", "Back, page 2"]);
    expect(nameless && nameOfAttachment(nameless, 2)).toBe("File 3");
  });

  it("can be asked for only by ids that an address can carry", () => {
    const ids = [ID, "01JZHEX5FQA4DJB0MMJFZR26JS", "../x", "a/b", "", undefined, "x".repeat(65)];
    const document = listed({ documentId: ID, attachments: ids.map((attachmentId) => ({ attachmentId })) });
    expect(openableOf(document).map(({ attachmentId }) => attachmentId)).toEqual(ids.slice(0, 2));
    expect(openableOf({ ...document, documentId: "a/b" })).toEqual([]);
  });

  it("the newest selfie is laid beside another document", () => {
    const selfie = (documentId: string, createdAt: string) =>
      listed({ documentId, createdAt, type: "SELF_IMAGE", attachments: [{ attachmentId: documentId }] });
    const passport = listed({ documentId: ID, type: "PASSPORT", attachments: [{ attachmentId: ID }] });
    const all = [selfie("old", "2024-01-01T00:00:00Z"), passport, selfie("new", "2024-05-01T00:00:00Z")];
    expect(selfieAmong(all)?.documentId).toBe("new");
    expect(selfieAmong([passport])).toBeUndefined();
  });
});

describe("looking closely", () => {
  it("stops at either end, and four turns are none", () => {
    let view = { zoom: 1, turns: 0 };
    expect(zoomed(view, -1)).toEqual(view);
    for (let step = 0; step < 20; step += 1) view = zoomed(view, 1);
    expect(view.zoom).toBe(6);
    expect([1, 2, 3, 4].reduce((seen) => turned(seen), view).turns).toBe(0);
  });

  it("draws no more points than a screen has, whatever the picture says, on its side as well", () => {
    const { canvas, picture } = drawingOf({ width: 20_000, height: 10_000 }, 1);
    expect([canvas, picture]).toEqual([
      { width: 2_048, height: 4_096 },
      { width: 4_096, height: 2_048 },
    ]);
    expect(drawingOf({ width: 90_000, height: 1 }, 0).canvas).toEqual({ width: 4_096, height: 1 });
  });
});
