import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inProject } from "./project";

const page = readFileSync(inProject("SECURITY.md"), "utf8");
const [threats = "", standard = ""] = page.split("## OWASP ASVS 5.0");

/** The rows of a table by its first heading, without that. */
function rowsOf(text: string, heading: string): string[] {
  const [, table = ""] = text.split(`| ${heading} |`);
  const [rows = ""] = table.split("\n\n");
  return rows.split("\n").filter((line) => line.startsWith("| "));
}
const linked = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) && existsSync(inProject(file));

it.each([
  ["everybody who could want to break the desk", rowsOf(threats, "Who"), 10],
  ["every requirement that is met", rowsOf(standard, "Requirement"), 40],
])("the page on security names a test for %s, and each of them exists", (_, rows, least) => {
  expect(rows.length).toBeGreaterThan(least);
  for (const row of rows) {
    const tests = linked(row);
    expect([row.slice(0, 60), tests.length > 0]).toEqual([row.slice(0, 60), true]);
    expect(tests.filter((file) => !isTest(file))).toEqual([]);
  }
});

it("requirements have numbers of the standard's form, and none is both met and not", () => {
  const numbersOf = (rows: string[]) =>
    rows.map((row) => row.split("|")[1] ?? "").flatMap((cell) => cell.split(/, | to /));
  const met = numbersOf(rowsOf(standard, "Requirement")).map((each) => each.trim());
  const [, missing = ""] = standard.split("Not met, or met in part:");
  const unmet = numbersOf(rowsOf(missing, "Requirement")).map((each) => each.trim());
  expect(unmet.length).toBeGreaterThan(10);
  expect([...met, ...unmet].filter((each) => !/^1?\d\.\d{1,2}\.\d{1,2}$/.test(each))).toEqual([]);
  expect(unmet.filter((each) => met.includes(each))).toEqual([]);
});
