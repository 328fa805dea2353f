import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { inProject } from "@/lib/launch/project";
import { LONG_TESTS } from "./longTests";

test.each(LONG_TESTS)("%s, which the check leaves to the whole suite, is there", (file) => {
  expect(existsSync(inProject(file))).toBe(true);
});
