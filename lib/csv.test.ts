import { expect, it } from "vitest";
import { csvHead, csvOf } from "./csv";

it.each([
  ["=1+1", "'=1+1"],
  ["+61 2", "'+61 2"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
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
