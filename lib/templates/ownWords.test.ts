import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownWords } from "./ownWords";

const TEMPLATE = "I compared {entity} with the listed person. They differ: {why}. Reviewed by {officer}.";
const POSSIBLE = { entity: ["Jane O'Neil"], officer: ["Ana Silva"], status: ["Review", "Needs approval"] };
const judge = (comment: string, templates = [TEMPLATE]) => ownWords(comment, templates, POSSIBLE);

describe("the officer's own words", () => {
  it("are all of a comment that was started from no template", () => {
    expect(judge("The birth year differs by ten.")).toEqual({ own: 6, usesTemplate: false });
  });

  it("are those in the hole, not what the desk filled in", () => {
    const filled = "I compared Jane O'Neil with the listed person. They differ: birth year. Reviewed by Ana Silva.";
    expect(judge(filled)).toEqual({ own: 2, usesTemplate: true });
  });

  it.each([
    ["with its hole emptied", "I compared Jane O'Neil with the listed person. They differ: . Reviewed by Ana Silva."],
    [
      "in other capitals and spaces",
      "i COMPARED jane o'neil with the\nlisted person - they differ; reviewed by ana silva",
    ],
    [
      "inserted twice",
      "I compared Jane O'Neil with the listed person. They differ: . Reviewed by Ana Silva.\n".repeat(2),
    ],
  ])("are none in a template %s", (_, comment) => {
    expect(judge(comment)).toEqual({ own: 0, usesTemplate: true });
  });

  it("are none in two templates one after the other", () => {
    expect(judge("Seen by hand. Seen again.", ["Seen again.", "Seen by hand."]).own).toBe(0);
  });

  it("are none where the case had another status when the template was inserted", () => {
    expect(judge("It stood at needs approval.", ["It stood at {status}."]).own).toBe(0);
  });

  it("are not taken away by a template too short to tell", () => {
    expect(judge("The name is the same.", ["the {why} is"]).own).toBe(5);
  });

  it("are told in a template of nothing but placeholders, however many ways there are to fill them in", () => {
    const status = ["a", "a a", "a a a", "a b", "b a"];
    const judged = ownWords(`${"a ".repeat(1_500)}end`, [`${"{status} ".repeat(400)}never`], { status });
    expect(judged).toEqual({ own: 1_501, usesTemplate: false });
    expect(ownWords("a a a a b", ["{status}{status}{status} b"], { status })).toEqual({ own: 0, usesTemplate: true });
  });

  it("written behind a template count in full, whatever they are", () => {
    const words = fc.array(fc.constantFrom("passport", "seen", "expired", "twice"), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, (own) => {
        expect(judge(`Checked all documents. ${own.join(" ")}`, ["Checked all documents."]).own).toBe(own.length);
      }),
    );
  });
});
