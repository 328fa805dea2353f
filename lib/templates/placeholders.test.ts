import { describe, expect, it } from "vitest";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { faultOfComment } from "@/lib/domain/commentRules";
import { faultOfPlaceholders, fill, fillingsOf, firstHole } from "./placeholders";

const profile = (fields: object = {}) => serviceProfile.parse({ entityName: "Jane", workflowSummaries: [], ...fields });
const officer = { name: "Ana Silva" };

describe("a template's placeholders", () => {
  it.each(["{entiy} seen", "{}", "{ entity }", "{constructor}", "{Why}"])("%s is refused as unknown", (text) => {
    expect(faultOfPlaceholders(text)).toContain("placeholder");
  });

  it.each(["{entity", "why}", "{{why}}"])("%s is refused for its brace", (text) => {
    expect(faultOfPlaceholders(text)).toContain("brace");
  });

  it("that are known pass", () => {
    expect(faultOfPlaceholders("{entity} {workflow} {status} {reason} {officer} {why} {evidence}")).toBeUndefined();
  });
});

describe("filling in", () => {
  it("takes the execution that is meant, else the newest run", () => {
    const run = (id: string, startedAt: string, status: string) => ({
      ...{ workflowExecutionId: id, workflowName: `W-${id}`, startedAt, status },
    });
    const runs = profile({ workflowSummaries: [run("a", "2026-01-01", "FAIL"), run("b", "2026-02-01", "REVIEW")] });
    const filled = (workflowExecutionId?: string) =>
      fill("{workflow}: {status}", fillingsOf({ profile: runs, officer, workflowExecutionId }));
    expect(filled("a")).toBe("W-a: Fail");
    expect(filled()).toBe("W-b: Review");
  });

  it("leaves what is not known as a hole, which no comment may keep", () => {
    const text = fill("{entity}, {reason}, {why}", fillingsOf({ profile: profile(), officer }));
    expect(text).toBe("Jane, {reason}, {why}");
    expect(firstHole(text)).toEqual([6, 14]);
    expect(faultOfComment(text)).toContain("{reason}");
    expect(faultOfComment("Jane, because of the birth year")).toBeUndefined();
  });

  it("never brings in what a comment may not hold, however the entity is called", () => {
    const hostile = profile({ entityName: "Ev\u202Eil {why}\n\u0007 Name" });
    const text = fill("{entity} seen", fillingsOf({ profile: hostile, officer }));
    expect(text).toBe("Evil (why) Name seen");
    expect(faultOfComment(text)).toBeUndefined();
  });
});
