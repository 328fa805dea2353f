import { describe, expect, it } from "vitest";
import { WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { firstOverridable } from "@/lib/profiles/overridable";
import {
  accepts,
  bodyOfOverriding,
  faultsOfOverriding,
  targetGroups,
  warningOfUndecided,
  withStatus,
} from "./overriding";

const run = (id: string, startedAt: string, more: object = {}) => ({
  ...{ workflowExecutionId: id, workflowName: id, startedAt, workflowExecutionState: "COMPLETED", status: "REVIEW" },
  ...more,
});

describe("the targets", () => {
  it("are every status but the present one and those only the engine can mean, once", () => {
    const offered = targetGroups("REVIEW").flatMap(({ targets }) => targets);
    const left = ["REVIEW", "UNCHECKED", "IN_PROGRESS"];
    expect(offered.map(({ status }) => status).toSorted()).toEqual(
      WORKFLOW_STATUSES.filter((status) => !left.includes(status)).toSorted(),
    );
    expect(offered.filter(({ unavailable }) => unavailable)).toEqual([]);
  });

  it("from a status the desk does not know are none", () => {
    expect(targetGroups("NOVEL")).toEqual([]);
    expect(targetGroups(undefined)).toEqual([]);
  });
});

describe("a decision that accepts a customer while something is undecided", () => {
  const undecided = (count: number, words: string) => ({ count, words });

  it("is warned of in words that fit the number", () => {
    expect(warningOfUndecided([])).toBeUndefined();
    expect(warningOfUndecided(undefined)).toContain("could not be read");
    expect(warningOfUndecided([undecided(1, "1 PEP match")])).toBe(
      "1 PEP match is still undecided: FrankieOne may report it again.",
    );
    expect(warningOfUndecided([undecided(2, "2 sanctions matches"), undecided(1, "1 PEP match")])).toBe(
      "2 sanctions matches and 1 PEP match are still undecided: FrankieOne may report them again.",
    );
  });

  it("is one to PASS, CLEAR or APPROVED, and no other", () => {
    expect(WORKFLOW_STATUSES.filter(accepts).toSorted()).toEqual(["APPROVED", "CLEAR", "PASS"]);
  });
});

describe("the form", () => {
  it("takes back a reason that does not go with the new target", () => {
    const input = { status: "PASS", reasonCode: "FALSE_POSITIVE_MATCH", comment: "" } as const;
    expect(withStatus(input, "FAIL", BUILT_IN).reasonCode).toBe("");
    expect(withStatus({ ...input, reasonCode: "OTHER" }, "FAIL", BUILT_IN).reasonCode).toBe("OTHER");
  });

  it("is refused without target, reason and words", () => {
    const faults = faultsOfOverriding({ status: "", reasonCode: "", comment: "" }, "REVIEW", BUILT_IN);
    expect(Object.keys(faults).toSorted()).toEqual(["comment", "reasonCode", "status"]);
  });

  it("is refused when a colleague has set the status meanwhile", () => {
    const input = { status: "PASS", reasonCode: "OTHER", comment: "Seen" } as const;
    expect(faultsOfOverriding(input, "PASS", BUILT_IN).status).toContain("already");
    expect(faultsOfOverriding(input, "REVIEW", BUILT_IN)).toEqual({});
  });

  it("sends nothing while something is missing", () => {
    expect(bodyOfOverriding({ status: "PASS", reasonCode: "OTHER", comment: " " })).toBeUndefined();
  });
});

it("the first execution to override is the newest that can be", () => {
  const workflowSummaries = [
    run("OLD", "2026-01-01"),
    run("NEW", "2026-03-01", { workflowExecutionState: "IN_PROGRESS" }),
    run("MID", "2026-02-01"),
  ];
  expect(firstOverridable(serviceProfile.parse({ workflowSummaries }))).toBe("MID");
});
