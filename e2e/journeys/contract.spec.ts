import { expect, test } from "@playwright/test";
import { isVendorOpenApiHere } from "../contract/documents";
import { validateRequest } from "../contract/openapi";
import { addressesIn, recordedIn } from "../support/records";

/*
 * After all other journeys (playwright.config.ts): everything the desks of all workers sent to their vendors, as it went over
 * the wire through proxies they knew nothing of, is held against the vendor's own OpenAPI.
 */

const folder = process.env.VENDOR_RECORDS ?? "";
const recorded = () => recordedIn(folder);

test("the journeys ran through another address than the sandbox's", () => {
  const addresses = addressesIn(folder);
  expect(addresses.length).toBeGreaterThan(0);
  for (const { sandbox, vendor } of addresses) expect(vendor).not.toBe(sandbox);
  expect(recorded().length).toBeGreaterThan(20);
});

test("every request the desk sent is valid by the vendor's OpenAPI", () => {
  test.skip(!isVendorOpenApiHere, "the vendor's OpenAPI is not at hand");
  // The vendor's contract for organisations is not part of these files (e2e/contract/organisations.test.ts).
  const judged = recorded().filter(({ path }) => !/^\/v2(\.1)?\/organizations\//.test(path));
  const violations = judged.flatMap(({ method, path, headers, body }) => {
    const url = new URL(path, "http://vendor.invalid");
    const parsed: unknown = body === "" ? undefined : JSON.parse(body);
    return validateRequest({ method, path: url.pathname, query: url.search, headers, body: parsed });
  });
  expect([...new Set(violations)]).toEqual([]);
});

test("of an organisation nothing is changed but hits, risk level and monitoring", () => {
  const changes = recorded()
    .filter(({ method, path }) => method !== "GET" && path.includes("/organizations/"))
    .map(({ method, path }) => `${method} ${path.split("?")[0]?.replace(/[0-9a-f-]{36}/, ":")}`);
  const offered = /^PATCH \/v2\/organizations\/:\/(results\/aml|serviceprofiles\/[^/]+\/risk|monitor)$/;
  expect(changes.filter((each) => !offered.test(each))).toEqual([]);
});

test("every change went out in the name of a person of the desk", () => {
  const names = recorded()
    .filter(({ method, path }) => method === "PATCH" || (method === "POST" && !path.startsWith("/v2/search/")))
    .map(({ headers }) => headers["x-frankie-username"]);
  expect(names.length).toBeGreaterThan(0);
  expect(names.every((name) => name?.endsWith("@countersign.example"))).toBe(true);
});
