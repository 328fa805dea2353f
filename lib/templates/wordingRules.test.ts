import { describe, expect, it } from "vitest";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { faultOfWording, possibleFillings } from "./wordingRules";

const possible = possibleFillings(BUILT_IN, { entity: "Jane", officer: "Ana Silva", status: "Review" });
const template = "{entity} stood at {status}; {reason}.";
const strict = { required: true, minimumOwnWords: 3, unchangedTemplate: "refused" } as const;
const free = { required: false, minimumOwnWords: 0, unchangedTemplate: "allowed" } as const;
const fault = (rule: Parameters<typeof faultOfWording>[0], comment?: string) =>
  faultOfWording(rule, { comment, templates: [template], possible });

describe("the policy on a comment", () => {
  it("asks for one only where it is required", () => {
    expect(fault(strict)).toContain("missing");
    expect(fault(free)).toBeUndefined();
  });

  it("refuses a template as it stands where it wants own words, also when status and reason have changed since", () => {
    for (const filled of [
      "Jane stood at review; Match is a different person.",
      "Jane stood at Fail; The customer withdrew",
    ])
      expect([filled, fault({ ...free, unchangedTemplate: "refused" }, filled)]).not.toContain(undefined);
    expect(fault(free, "Jane stood at review; The data was corrected.")).toBeUndefined();
  });

  it("counts own words only", () => {
    expect(fault(strict, "Jane stood at review; The data was corrected. By hand.")).toBe(
      "has 2 own words: the policy requires at least 3",
    );
    expect(fault(strict, "Jane stood at review; The data was corrected. By hand, today.")).toBeUndefined();
    expect(fault(strict, "Corrected by hand")).toBeUndefined();
    expect(
      fault(
        { ...strict, minimumOwnWords: 1, unchangedTemplate: "allowed" },
        "Jane stood at review; The data was corrected.",
      ),
    ).toBe("has 0 own words: the policy requires at least 1");
  });
});
