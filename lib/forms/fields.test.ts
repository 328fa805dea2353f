import { describe, expect, it } from "vitest";
import { COMMENT_LIMIT } from "@/lib/domain/commentRules";
import { comment } from "@/lib/domain/comment";
import { faultOfText, faultsFrom } from "./fields";

const TYPED = [
  ...["fine", " \n ", "…", "\u3164", "tab\tand\nline", "zero\u200bwidth", "\u202Eturned"],
  ...["é".repeat(COMMENT_LIMIT), "a".repeat(COMMENT_LIMIT + 1), "🙂".repeat(COMMENT_LIMIT) + "a"],
];

it.each(TYPED.map((typed) => [typed.slice(0, 20), typed]))(
  "form and server judge the comment %j alike",
  (_start, typed) => {
    expect(faultOfText(typed, "missing") === undefined).toBe(comment.safeParse(typed).success);
  },
);

describe("faults the server found", () => {
  it("stand at the field of the form, as sentences", () => {
    const paths = { "comment.text": "says nothing", "serviceProfile.assignee": "is nobody", unknown: "x" };
    expect(faultsFrom(paths, ["assignee", "comment"])).toEqual({ comment: "Says nothing.", assignee: "Is nobody." });
  });

  it("are none without fields", () => {
    expect(faultsFrom(undefined, ["comment"])).toEqual({});
  });
});
