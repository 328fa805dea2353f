import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inProject } from "./project";

const page = readFileSync(inProject("SECURITY.md"), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| Who |"));
const linked = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);

it("the page on security names a test for everybody who could want to break the desk, and each of them exists", () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const tests = linked(row);
    expect([row.slice(0, 60), tests.length > 0]).toEqual([row.slice(0, 60), true]);
    expect(tests.filter((file) => !file.endsWith(".test.ts") || !existsSync(inProject(file)))).toEqual([]);
  }
});
