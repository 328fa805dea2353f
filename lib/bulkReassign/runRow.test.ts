import { expect, it } from "vitest";
import { z } from "zod";
import { keyOf } from "./runRow";

const row = { planId: "0190d3a5-0000-4000-8000-000000000001", ordinal: 7, operationId: null };

it("the key of a row is a UUID, the same in every process, and another for every row and every plan", () => {
  expect(z.uuid().safeParse(keyOf(row)).success).toBe(true);
  expect(keyOf({ ...row })).toBe(keyOf(row));
  const others = [{ ordinal: 8 }, { planId: "0190d3a5-0000-4000-8000-000000000002" }, { operationId: "01M8" }];
  expect(new Set([row, ...others.map((more) => ({ ...row, ...more }))].map(keyOf)).size).toBe(4);
});
