import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName } from "@/lib/foldName";
import { newView } from "./contract";
import { faultOfViewName, LONGEST_NAME, plainName } from "./rules";

describe("the name of a view", () => {
  it.each([
    ["High risk", "High risk"],
    ["  Ｈｉｇｈ   ﬁles ", "High files"],
    ["名前 & <b>", "名前 & <b>"],
  ])("is kept in plain form: %j", (typed, kept) => {
    expect(newView.parse({ name: typed, params: "" }).name).toBe(kept);
  });

  it.each([
    ["a control character", "High\u0000risk"],
    ["a line break", "High\nrisk"],
    ["a change of direction", "High \u202Eksir"],
    ["an invisible letter", "High\u200Brisk"],
    ["half a character", "High \uD83D"],
    ["nothing", "   "],
    ["nothing that can be read", "..."],
    ["more than it may hold", "x".repeat(LONGEST_NAME + 1)],
    ["the name of a view everybody has", "ＭＩＮＥ"],
    ["one that only looks like it", "Мine"],
  ])("is refused with %s", (_, typed) => {
    expect(newView.safeParse({ name: typed, params: "" }).success).toBe(false);
  });

  it("counts characters as a reader does, up to sixty", () => {
    expect(faultOfViewName("🛂".repeat(LONGEST_NAME))).toBeUndefined();
  });

  it("is the same after being made plain twice, whatever was typed, and then folds to something", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (typed) => {
        const name = plainName(typed);
        expect(plainName(name)).toBe(name);
        if (faultOfViewName(name) === undefined) {
          expect(name).toMatch(/^\P{C}{1,60}$/u);
          expect(foldName(name)).not.toBe("");
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the address of a view", () => {
  const params = (given: string) => newView.safeParse({ name: "High risk", params: given }).data?.params;

  it("is stored as the desk writes it, without the place in the list", () => {
    expect(params("page=7&risk=HIGH&view=everything&sort=risk&band=HIGH&size=50")).toBe(
      "view=everything&risk=HIGH&sort=risk",
    );
  });

  it("is refused with anything that no view can show", () => {
    for (const bad of ["risk=ENORMOUS", "colour=red", "view=all", "sort=name", "assignee=Tom"])
      expect(params(bad)).toBeUndefined();
    expect(params(`q=${"x".repeat(9_000)}`)).toBeUndefined();
  });
});
