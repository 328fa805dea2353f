import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inProject } from "@/lib/launch/project";
import { BREAKS, placesIn } from "./breaks";

test.each(Object.entries(BREAKS))("the break %s finds its place exactly once, and changes it", (_name, what) => {
  expect(placesIn(readFileSync(inProject(what.file), "utf8"), what)).toBe(1);
  expect(what.replace).not.toBe(what.find);
});
