import { afterAll, beforeAll, expect, it } from "vitest";
import { STORY } from "@/lib/sandbox/story/handles";
import { slippedIn, writesIn } from "./runRecord";
import { Intruder } from "./intruder";
import { pathOf, startVendor, type Vendor } from "./vendor";

const ACCOUNT = { apiKey: "key-of-a-test", customerId: "customer-of-a-test" };
const place = { entityId: STORY.pepReview.entityId, serviceName: STORY.pepReview.serviceName };
const intruder = new Intruder(({ body }) => body.includes("ARCHIVED"));
let vendor: Vendor;

beforeAll(async () => {
  vendor = await startVendor({ ...ACCOUNT, onCall: (call) => intruder.onCall(call) });
  intruder.vendor = vendor;
});
afterAll(() => vendor.close());

async function call(method: string, serviceProfile?: object): Promise<number> {
  const answer = await fetch(vendor.url + pathOf(place), {
    method,
    headers: {
      ...{ api_key: ACCOUNT.apiKey, "x-frankie-customerid": ACCOUNT.customerId, "x-frankie-channel": "test" },
      ...{ "x-frankie-username": "a@desk.example", "content-type": "application/json" },
    },
    body: serviceProfile && JSON.stringify({ serviceProfile, comment: { text: "x" } }),
  });
  return answer.status;
}

it("writes between our last read and our write, and is seen to have done so", async () => {
  expect(await call("GET")).toBe(200);
  expect(await call("PATCH", { assignee: "Ben Okafor" })).toBe(200);
  expect(vendor.outside).toEqual([]);
  expect(await call("GET")).toBe(200);
  expect(await call("PATCH", { state: "ARCHIVED" })).toBe(200);
  const calls = await vendor.calls();
  const record = { calls, outside: vendor.outside, operations: [], ledger: [], answered: [] };
  expect(vendor.outside).toHaveLength(1);
  expect(writesIn(calls).map((write) => slippedIn(write, record))).toEqual([false, true]);
});
