import { beforeAll, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { readLedger } from "@/lib/ledger/read";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { hashOf } from "@/lib/policy/file";
import { recordPolicy } from "./policyRecord";
import { setPolicy } from "@/lib/policy/service";

setUpTestDatabase();
beforeAll(() => setPolicy());

const told = async () =>
  (await readLedger(getDb(), { action: "policy-set", limit: 50 })).rows.map(({ detail }) => detail);

it("a policy goes on record when it comes into force, once, however many instances start, and again when it changes", async () => {
  setPolicy(BUILT_IN);
  await Promise.all([recordPolicy(), recordPolicy(), recordPolicy()]);
  expect(await told()).toEqual([{ version: BUILT_IN.version, hash: hashOf(BUILT_IN) }]);
  const stricter = { ...BUILT_IN, version: "2" };
  setPolicy(stricter);
  await recordPolicy();
  setPolicy(BUILT_IN);
  await recordPolicy();
  expect((await told()).map((detail) => detail?.version)).toEqual([BUILT_IN.version, "2", BUILT_IN.version]);
});
