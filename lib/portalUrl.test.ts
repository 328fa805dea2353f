import { expect, test } from "vitest";
import { faultOfPortalTemplate, portalUrlOf } from "./portalUrl";

test("a template becomes the address of a case, and no name can leave its place in it", () => {
  const template = "https://portal.vendor.example/e/{entityId}?service={serviceName}#{entityId}";
  expect(faultOfPortalTemplate(template)).toBeUndefined();
  expect(portalUrlOf(template, { entityId: "a1", serviceName: "KYC" })).toBe(
    "https://portal.vendor.example/e/a1?service=KYC#a1",
  );
  const url = new URL(portalUrlOf(template, { entityId: "../x?y#z", serviceName: "K&C={entityId}" }));
  expect([url.pathname, url.searchParams.get("service")]).toEqual(["/e/..%2Fx%3Fy%23z", "K&C={entityId}"]);
});

test.each([
  ["http", "http://portal.vendor.example/{entityId}", "must be https"],
  ["a script", "javascript:alert('{entityId}')", "must be https"],
  ["no URL", "portal/{entityId}", "is not a URL"],
  ["no entity", "https://portal.vendor.example/{serviceName}", "must hold the placeholder {entityId}"],
  ["another placeholder", "https://p.example/{entityId}/{tenant}", "may hold the placeholders"],
  ["a placeholder in the host", "https://{entityId}.vendor.example/", "must not hold a placeholder in its host"],
  ["a password", "https://me:pw@p.example/{entityId}", "must not carry a user name or password"],
])("a template with %s is refused", (_, template, fault) => {
  expect(faultOfPortalTemplate(template)).toContain(fault);
});
