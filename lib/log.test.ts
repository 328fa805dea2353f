import { DrizzleQueryError } from "drizzle-orm";
import { expect, it } from "vitest";
import { DeskError } from "@/lib/errors";
import { describeError, pathForLog } from "./log";

it("what somebody wrote is in no log line, also when the database refuses to take it", () => {
  const failed = new DrizzleQueryError(
    'insert into "drafts" values ($1, $2)',
    ["id", "Half a thought"],
    new Error("down"),
  );
  const line = JSON.stringify(describeError(new DeskError("INTERNAL", { cause: failed })));
  expect(line).toContain("insert into");
  expect(line).toContain("down");
  expect(line).not.toContain("Half a thought");
});

it("of the address of the webhook no line holds the secret, however it is written", () => {
  for (const path of [
    "/api/webhooks/frankieone/nearly-right/01J?x=nearly-right",
    "/api/webhooks/frankieone/nearly-right",
    "/API/Webhooks/FrankieOne/nearly-right/01J",
    "/api/%77ebhooks/frankieone/nearly-right/01J",
    "/api/webhooks%2ffrankieone%2fnearly-right/01J",
  ])
    expect(pathForLog(path), path).not.toContain("nearly");
  expect(pathForLog("/api/webhooks/frankieone/x/01J")).toBe("/api/webhooks/frankieone/[secret]/01J");
  expect(pathForLog("/api/views/a%20b?q=c")).toBe("/api/views/a%20b");
});
