import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { inProject } from "@/lib/launch/project";
import { PROOFS } from "./proofs";
import { holdsFor, tableOf } from "./results";

test.each(Object.entries(PROOFS))("the proof %s runs a program that is there", (_name, { command }) => {
  const [tool = "", ...args] = command;
  expect(existsSync(inProject("node_modules", ".bin", tool))).toBe(true);
  const program = args.find((arg) => arg.endsWith(".ts")) ?? "";
  expect(existsSync(inProject(program))).toBe(true);
});

test("the table tells of each proof whether it is good, how long it took and its figures, and which were never run", () => {
  const at = "2026-11-28T20:00:00.000Z";
  const table = tableOf(
    [
      ["crash", { good: true, seconds: 61.4, figures: ["Honest."], at, sources: "now" }],
      ["bulk", { good: true, seconds: 5, figures: [], at, sources: "before" }],
      ["fuzz", { good: false, seconds: 2, figures: [], at, sources: "now" }],
      ["nth", undefined],
    ],
    "now",
  );
  expect(table.split("\n")).toEqual([
    `crash  good  61 s  ${at}`,
    "         Honest.",
    `bulk   good  5 s  ${at}  ON OTHER SOURCES`,
    `fuzz   FAILED  2 s  ${at}`,
    "nth    not run",
  ]);
});

test("a proof holds for the sources it was made of: changed ones are proved again", () => {
  const result = { good: true, seconds: 1, figures: [], at: "2026-11-28T20:00:00.000Z" };
  expect(holdsFor({ ...result, sources: "now" }, "now")).toBe(true);
  expect(holdsFor({ ...result, sources: "before" }, "now")).toBe(false);
  expect(holdsFor(result, "now")).toBe(false);
  expect(holdsFor({ ...result, good: false, sources: "now" }, "now")).toBe(false);
  expect(holdsFor(undefined, "now")).toBe(false);
});
