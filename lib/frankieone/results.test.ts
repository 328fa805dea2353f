import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings.testing";
import { getProcessResults } from "./results";
import { closeVendor } from "./transport";

/* A vendor whose list of results grows at its head while it is read. */

const ids = Array.from({ length: 250 }, (_, index) => `r${index}`);
let pages = 0;
const vendor = createServer((request, answer) => {
  const { searchParams } = new URL(request.url ?? "", "http://vendor.invalid");
  const [page, limit] = ["page", "limit"].map((name) => Number(searchParams.get(name) ?? 1)) as [number, number];
  pages += 1;
  if (pages === 2) ids.unshift("new");
  const processResults = ids.slice((page - 1) * limit, page * limit).map((processResultId) => ({ processResultId }));
  answer.setHeader("content-type", "application/json");
  answer.end(JSON.stringify({ processResults, meta: { total: ids.length }, requestId: "r" }));
});
beforeAll(async () => {
  await new Promise<void>((listening) => vendor.listen(0, "127.0.0.1", listening));
  Object.assign(process.env, TEST_SETTINGS);
  process.env.FRANKIEONE_BASE_URL = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await closeVendor();
  vendor.close();
});

it("K1: every result that was there at first is read once, also when a run ends between two pages", async () => {
  const before = ids.slice();
  const place = { entityId: "11111111-2222-4333-8444-555555555555", serviceName: "KYC" };
  const found = await getProcessResults({ username: "ana@desk.example", fresh: true }, place);
  expect(found.map(({ processResult }) => processResult.processResultId).toSorted()).toEqual(before.toSorted());
});
