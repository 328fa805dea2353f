import { describe, expect, it } from "vitest";
import { failingClosed } from "@/lib/db/failingClosed";
import { DeskError } from "@/lib/errors";
import { onRecordOnly } from "./onRecord";

const fails = (error: Error) => () => Promise.reject(error);

describe.each([
  ["onRecordOnly", onRecordOnly],
  ["failingClosed", failingClosed],
])("%s", (_, guard) => {
  it("says of a database that does not answer that nothing was sent", async () => {
    const error = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    await expect(guard(fails(error))).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE", facts: { sent: "no" } });
  });

  it.each(["42P01", "42703", "42501", "3F000"])("K19: tells a database that lacks its migrations: %s", async (code) => {
    const driver = Object.assign(new Error("permission denied for table officers"), { code });
    const detail = expect.stringMatching(/migrated.*DATABASE_MIGRATION_URL/);
    await expect(guard(fails(new Error("Failed query", { cause: driver })))).rejects.toMatchObject({
      ...{ code: "DATABASE_UNAVAILABLE", facts: { detail } },
    });
  });

  it.each([new TypeError("x is undefined"), new RangeError("too deep"), new DeskError("NOT_FOUND")])(
    "blames the ledger for nothing else: %s",
    async (error) => {
      await expect(guard(fails(error))).rejects.toBe(error);
    },
  );
});

it("K17: a ledger that refuses its row is called the ledger, and a database that stands still is not", async () => {
  const refusal = Object.assign(new Error("ledger_rows refuses this"), { code: "P0001" });
  await expect(onRecordOnly(fails(refusal))).rejects.toMatchObject({ code: "AUDIT_UNAVAILABLE" });
  for (const message of ["timeout exceeded when trying to connect", "Connection terminated unexpectedly"])
    await expect(onRecordOnly(fails(new Error(message)))).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
});
