import { expect, it } from "vitest";
import { operationName } from "./operationName";

it("names what a call asks for, and never of whom: ids and names of any shape are left out", () => {
  const entity = ["v2", "individuals", "5a1c0d4e-0000-4000-8000-000000000001"];
  const profile = [...entity, "serviceprofiles", "KYC Onboarding"];
  expect(operationName({ method: "GET", segments: profile })).toBe("GET individuals/:/serviceprofiles/:");
  expect(operationName({ method: "GET", segments: ["v2", "audit"] })).toBe("GET audit");
  expect(
    operationName({ method: "GET", segments: [...profile, "workflows", "Ana's own", "executions", "01KE5Q"] }),
  ).toBe("GET individuals/:/serviceprofiles/:/workflows/:/executions/:");
});
