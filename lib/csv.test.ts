import fc from "fast-check";
import { expect, it } from "vitest";
import { csvHead, csvOf } from "./csv";

it.each([
  ["=1+1", "'=1+1"],
  ["+61 2", "'+61 2"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "\"'\r'=1\""],
  ["Smith;=cmd|'/c calc'!A0;", "Smith;'=cmd|'/c calc'!A0;"],
  ["Smith; \u00a0=1", "Smith;' \u00a0=1"],
  ['Smith;"=1"', '"Smith;\'""=1"""'],
  ["Smith\t@SUM(A1)", "Smith\t'@SUM(A1)"],
  ["Smith\n=1", '"Smith\n\'=1"'],
  ["Smith\r\n=1", '"Smith\r\n\'=1"'],
  ["Smith\u2028=1", "Smith\u2028'=1"],
  ["Smith;＝1", "Smith;'＝1"],
  ["Smith;\u200b\u2060=1", "Smith;'\u200b\u2060=1"],
  ["\u3000=1", "'\u3000=1"],
  ["\u200b=1", "'\u200b=1"],
  ["\ufe66cmd", "'\ufe66cmd"],
  ["Smith; Jones", "Smith; Jones"],
  ["a-b=c", "a-b=c"],
  ["＝1", "'＝1"],
  ["\u0000=1", "'=1"],
  [" =1", "' =1"],
  ['a "b"', '"a ""b"""'],
  ["a,b", '"a,b"'],
  ["a\nb", '"a\nb"'],
])("%j stands as %j", (value, cell) => {
  expect(csvOf([[value, 1]])).toBe(`${cell},1\r\n`);
});

it("a file says that it is UTF-8; an absent value is an empty cell", () => {
  expect(csvHead(["a", "b"])).toBe("\ufeffa,b\r\n");
  expect(csvOf([[undefined, "b"]])).toBe(",b\r\n");
});

const FORMULA = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u;

it("holds no formula for a program that splits at semicolons or tabs and knows no quotes", () => {
  const piece = fc.constantFrom("=1+1", "+1", "-1", "@A", "＝1", ";", "\t", "\n", "\r\n", " ", "\u3000", '"', "Smith");
  fc.assert(
    fc.property(
      fc.array(
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
        { minLength: 1 },
      ),
      (row) => {
        const text = csvOf([row]);
        const cells = [text.split(/[;\r\n]/u), text.split(/[\t\r\n]/u)].flat();
        for (const cell of cells) expect(cell.replaceAll('"', "")).not.toMatch(FORMULA);
      },
    ),
  );
});

it("numbers are numbers", () => {
  expect(csvOf([[-1, 1e21]])).toBe("-1,1e+21\r\n");
});
