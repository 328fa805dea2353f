import { describe, expect, it } from "vitest";
import { canonicalEmail, faultOfName, faultOfPassword } from "./names";
import { foldName } from "@/lib/foldName";

describe("two names that read the same fold to the same text", () => {
  it.each([
    ["case", "ANA SILVA"],
    ["two spaces", "Ana  Silva"],
    ["a no-break space", "Ana\u00a0Silva"],
    ["spaces and a dot at the ends", "  Ana Silva. "],
    ["a zero-width space", "Ana\u200b Silva"],
    ["a soft hyphen", "Ana Sil\u00adva"],
    ["a bidirectional override", "\u202eAna Silva"],
    ["a Hangul filler", "Ana\u3164 Silva"],
    ["fullwidth letters", "Ａｎａ Ｓｉｌｖａ"],
    ["Cyrillic letters", "Аnа Silvа"],
    ["Greek letters", "Ανα Silva".replace("ν", "n")],
    ["a dotless i", "Ana Sılva"],
  ])("%s", (_what, variant) => {
    expect(foldName(variant)).toBe(foldName("Ana Silva"));
  });

  it("also when an accent is written as a letter of its own", () => {
    expect(foldName("Jose\u0301 Pérez")).toBe(foldName("José Pérez"));
    expect(foldName("STRASSE")).toBe(foldName("Straße"));
  });

  it("while different people stay different", () => {
    const names = ["Ana Silva", "Ana Silvan", "Anna Silva", "José Pérez", "Jose Perez", "王芳", "王方", "Анна Иванова"];
    expect(new Set(names.map(foldName)).size).toBe(names.length);
  });
});

describe("a name that goes to the vendor", () => {
  it.each(["Ana Silva", "José Pérez-O’Neill", "王芳", "D'Arcy Wu (Sydney)", "Łukasz Żak"])("may be %s", (name) => {
    expect(faultOfName(name)).toBeUndefined();
  });

  it.each([
    ["", "no letter"],
    ["  ", "spaces"],
    [" Ana", "spaces"],
    ["Ana  Silva", "spaces"],
    ["Ana\r\nX-Evil: 1", "control"],
    ["Ana\tSilva", "control"],
    ["Ana\u0000", "control"],
    ["Ana\u200bSilva", "invisible"],
    ["\u202eavliS", "invisible"],
    ["\u1160\u1160", "invisible"],
    ["Ana\u00a0Silva", "unusual"],
    ["Ａｎａ", "unusual"],
    ["😀", "no letter"],
    ["\ud800a", "control"],
    ["A".repeat(65), "longer"],
  ])("may not be %j", (name, why) => {
    expect(faultOfName(name)).toContain(why);
  });
});

describe("A-14: an e-mail", () => {
  it("has one form, whatever was typed", () => {
    expect(canonicalEmail(" Ana.Silva@Countersign.EXAMPLE ")).toBe("ana.silva@countersign.example");
  });

  it.each([
    "ana＠desk.example",
    "ana@desk.example.",
    "ana@desk",
    "ana",
    "a@b@desk.example",
    "aná@desk.example",
    "ana@desk.example\r\nX: 1",
    "ana @desk.example",
    `${"a".repeat(60)}@desk.example`,
  ])("%j is refused, because it could be taken for another or cannot stand in a header", (typed) => {
    expect(canonicalEmail(typed)).toBeUndefined();
  });
});

describe("a password", () => {
  const ana = { email: "ana.silva@desk.example", name: "Ana Silva" };

  it.each([
    ["correct horse battery", undefined],
    ["short password", "shorter"],
    ["aaaaaaaaaaaaaaaaaaaa", "repeats"],
    ["my name is ana.silva", "own name"],
    ["hello SILVA hello 12", "own name"],
    ["x1y2z3".repeat(50), "longer"],
  ])("%j is judged", (password, why) => {
    const fault = faultOfPassword(password, ana);
    expect(fault ?? "").toContain(why ?? "");
    expect(fault === undefined).toBe(why === undefined);
  });
});
