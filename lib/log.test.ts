import { DrizzleQueryError } from "drizzle-orm";
import { expect, it } from "vitest";
import { DeskError } from "@/lib/errors";
import { describeError } from "./log";

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
