import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type WorkflowIssue, workflowSummary } from "@/lib/frankieone/wire/serviceProfile";
import { gravityOf, issuesOfCase, rankIssues } from "./issues";

const issue = (category: string, name: string, severity: string, more: Partial<WorkflowIssue> = {}) =>
  ({ category, issue: name, severity, ...more }) as WorkflowIssue;

describe("an issue is as grave as what it is or as its severity, whichever is worse", () => {
  test("a sanctions hit that comes as WARNING stands before a partial match that comes as REVIEW", () => {
    const partial = issue("KYC", "PARTIAL", "REVIEW");
    const sanction = issue("AML", "SANCTION", "WARNING");
    expect(rankIssues([partial, sanction])).toEqual([sanction, partial]);
  });

  test("a BLOCK severity makes even an unknown issue critical", () => {
    expect(gravityOf(issue("RISK", "UNACCEPTABLE_RISK", "BLOCK"))).toBe("critical");
  });

  test("what the desk does not know asks for a check, even as INFO", () => {
    expect(gravityOf(issue("RISK", "BAD_DATA_DEVICE", "INFO"))).toBe("check");
    expect(gravityOf(issue("constructor", "toString", "__proto__"))).toBe("check");
  });

  test("only what is harmless in itself and stated as harmless is a note", () => {
    expect(gravityOf(issue("INFORMATIONAL", "CREDIT_HEADER", "INFO"))).toBe("note");
    expect(gravityOf(issue("INFORMATIONAL", "CREDIT_HEADER", "ERROR"))).toBe("check");
  });

  test("equally grave issues go by severity, then the newer first", () => {
    const older = issue("AML", "PEP", "WARNING", { createdAt: "2026-03-01T00:00:00Z" });
    const newer = issue("AML", "MEDIA", "WARNING", { createdAt: "2026-03-02T00:00:00Z" });
    const severer = issue("AML", "WATCHLIST", "REVIEW", { createdAt: "2026-01-01T00:00:00Z" });
    expect(rankIssues([older, newer, severer])).toEqual([severer, newer, older]);
  });

  test("ranking keeps every open issue, drops every cleared one, and does not depend on the order given", () => {
    const word = fc.constantFrom("AML", "KYC", "SANCTION", "PEP", "INFO", "BLOCK", "NEW", "PARTIAL");
    const any = fc.record({ category: word, issue: word, severity: word, isCleared: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (issues) => {
        const ranked = rankIssues(issues);
        expect(ranked).toHaveLength(issues.filter(({ isCleared }) => !isCleared).length);
        expect(rankIssues([...issues].reverse()).map(gravityOf)).toEqual(ranked.map(gravityOf));
      }),
    );
  });
});

describe("the issues of a case", () => {
  const run = (workflowExecutionId: string, startedAt: string, issues: object[], workflowName = "AUS-Basic") =>
    workflowSummary.parse({ workflowExecutionId, workflowName, startedAt, issues });
  const pep = { category: "AML", issue: "PEP", severity: "WARNING" };

  test("only the latest run of each workflow raises open issues; earlier runs are history", () => {
    const found = issuesOfCase({
      workflowSummaries: [
        run("old", "2026-01-01T00:00:00Z", [pep]),
        run("new", "2026-02-01T00:00:00Z", [{ ...pep, issue: "SANCTION" }]),
        run("watch", "2025-12-01T00:00:00Z", [{ ...pep, issue: "MEDIA" }], "Monitoring"),
      ],
    });
    expect(found.open.map((each) => each.issue)).toEqual(["SANCTION", "MEDIA"]);
    expect(found.earlier.map((each) => each.raisedBy.workflowExecutionId)).toEqual(["old"]);
  });

  test("cleared issues are kept apart, not lost", () => {
    const found = issuesOfCase({
      workflowSummaries: [run("a", "2026-01-01T00:00:00Z", [{ ...pep, isCleared: true }])],
    });
    expect([found.open.length, found.cleared.length]).toEqual([0, 1]);
  });
});
