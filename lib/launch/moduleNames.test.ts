import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { inProject } from "./project";

/*
 * On a disk that does not tell large letters from small ones, `./CaseHeader` finds caseHeader.ts: a build there takes one for the other.
 */
it("no two modules are told apart by large letters, or by .ts and .tsx, alone", () => {
  const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx"], { cwd: inProject(), encoding: "utf8" }).trim();
  const names = files.split("\n").map((file) => file.replace(/\.tsx?$/, "").toLowerCase());
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
