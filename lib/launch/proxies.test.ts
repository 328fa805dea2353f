import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CLOCKS } from "@/lib/front/server";
import { inProject } from "./project";

/*
 * Regression: nginx kept connections for 60 s that the desk closes after 15. A change sent on one as it closed was answered with 502 by
 * nginx, which repeats reads alone: the officer was told that it may have been sent.
 */
test.each([
  ["nginx of OPERATIONS.md", "OPERATIONS.md", /^ {2}keepalive_timeout (\d+)s;/m],
  ["our Caddyfile", "lib/launch/image/Caddyfile", /^\t+keepalive (\d+)s$/m],
])("%s gives up an idle connection well before the desk does", (_, file, setting) => {
  const [, seconds] = setting.exec(readFileSync(inProject(file), "utf8")) ?? [];
  expect(Number(seconds) * 1_000).toBeGreaterThan(0);
  expect(Number(seconds) * 1_000).toBeLessThanOrEqual(CLOCKS.keepAliveTimeout - 5_000);
});
