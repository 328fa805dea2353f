import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file));
const code = ["app", "components", "lib", "e2e"]
  .flatMap(filesOf)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith("pointers.test.ts"))
  .concat("ARCHITECTURE.md", "DECISIONS.md", "README.md")
  .map((file) => ({ file, text: readFileSync(file, "utf8").replace(/\n\s*\*?\s*/g, " ") }));

/** Every pointer of a kind, as `file: pointer`. In: its pattern, and the number or numbers it names. */
const pointers = (pattern: RegExp, numbersOf: (found: RegExpMatchArray) => string[]) =>
  code.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].flatMap((found) => numbersOf(found).map((number) => ({ file, number }))),
  );

const handbook = readFileSync("lib/frankieone/HANDBOOK.md", "utf8");
const facts = new Set([...handbook.matchAll(/^\| (\d+(?:\.\d+)?) \|/gm)].map(([, number]) => number));
const questions = new Set([...handbook.matchAll(/^\| (\d+)\. /gm)].map(([, number]) => number));
const sandboxCases = new Set([...handbook.matchAll(/\(([a-t])\) /g)].map(([, letter]) => letter));

describe("a pointer into the handbook finds its number", () => {
  it("as a fact", () => {
    const named = pointers(/handbook ((?:[0-689](?:\.\d+)?(?:,? (?:to )?|–)?)+)/gi, ([, list = ""]) =>
      list.match(/\d+(\.\d+)?/g)!,
    );
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(({ number }) => !facts.has(number))).toEqual([]);
  });

  it("as an open question", () => {
    const named = [
      ...pointers(/(?:handbook|section) 7, questions? (\d+(?: and \d+)*)/gi, ([, list = ""]) => list.split(" and ")),
      ...pointers(/handbook (?:[\d., ]+, )?7\.(\d+)/gi, ([, number = ""]) => [number]),
    ];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ number }) => !questions.has(number))).toEqual([]);
  });

  it("as a case of the sandbox", () => {
    const named = pointers(/4\.11 (?:\(([a-t])\)|([a-t])\))(?: and \(([a-t])\))?/g, (found) =>
      found.slice(1).filter((letter) => letter !== undefined),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(({ number }) => !sandboxCases.has(number))).toEqual([]);
  });
});

it("a code of a case stands in the table of cases", () => {
  const cases = readFileSync("lib/testing/CASES.md", "utf8");
  const codes = new Set([...cases.matchAll(/^\| ([A-Z]\d*-?\d+) \|/gm)].map(([, name]) => name));
  const named = [
    ...pointers(/\b([ACFHKPSZ]-\d{1,2}|S\d-\d)\b(?!-)/g, ([, name = ""]) => [name]),
    ...pointers(/["(`]([KS]\d{1,2}): /g, ([, name = ""]) => [name]),
    ...pointers(/\/\*\* (I\d+(?:, I\d+)*): /g, ([, list = ""]) => list.split(", ")),
  ];
  expect(named.filter(({ number }) => !codes.has(number))).toEqual([]);
  const unused = [...codes].filter((name) => !named.some(({ number }) => number === name));
  expect(unused).toEqual([]);
});
