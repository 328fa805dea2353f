import { expect, it } from "vitest";
import { bodyOfSettling, faultsOfSettling } from "./settling";

it("asks for a finding and for words that say something", () => {
  expect(Object.keys(faultsOfSettling({ comment: "" }))).toEqual(["outcome", "comment"]);
  expect(Object.keys(faultsOfSettling({ outcome: "CONFIRMED", comment: " …  " }))).toEqual(["comment"]);
  expect(faultsOfSettling({ outcome: "CONFIRMED", comment: "x".repeat(4_001) }).comment).toContain("longer");
  expect(faultsOfSettling({ outcome: "NOT_APPLIED", comment: "Looked." })).toEqual({});
});

it("sends the words normalised, as every comment", () => {
  expect(bodyOfSettling({ outcome: "CONFIRMED", comment: "  ﬁne\r\nso " })).toEqual({
    outcome: "CONFIRMED",
    comment: { text: "fine\nso" },
  });
  expect(bodyOfSettling({ comment: "Looked." })).toBeUndefined();
});
