import { describe, expect, it } from "vitest";
import { countryName } from "./countries";

describe("countryName", () => {
  it.each([
    ["AUS", "Australia"],
    ["AUT", "Austria"],
    ["GBR", "United Kingdom"],
    ["IRL", "Ireland"],
    ["CHE", "Switzerland"],
    ["PRK", "North Korea"],
    ["KOR", "South Korea"],
  ])("knows %s as %s", (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  it("shows a code nobody knows as it came, never as a blank", () => {
    expect(countryName("ZZZ")).toBe("ZZZ");
    expect(countryName("")).toBe("");
    expect(countryName("__proto__")).toBe("__proto__");
  });
});
