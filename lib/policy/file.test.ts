import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";
import { reasonAgainstTarget } from "@/lib/profiles/targetStatuses";
import { BUILT_IN } from "./builtIn";
import { policy, type Policy } from "./contract";
import { hashOf, parsePolicy, PolicyError, readPolicy } from "./file";
import { reasonsFor } from "./reasonRules";

const folder = mkdtempSync(path.join(tmpdir(), "countersign-policy-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The faults of the built-in policy with a change to it. */
function faultsOf(change: (draft: Policy) => void): string[] {
  const draft = structuredClone(BUILT_IN);
  change(draft);
  try {
    parsePolicy(JSON.stringify(draft));
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.message.split("\n");
    throw error;
  }
}

describe("the built-in policy", () => {
  it("is one that a file could hold, and gives every status a person can set more than one reason", () => {
    expect(policy.parse(BUILT_IN)).toEqual(BUILT_IN);
    for (const status of WORKFLOW_STATUSES.filter((each) => !reasonAgainstTarget(each)))
      expect(reasonsFor(BUILT_IN, status).length).toBeGreaterThan(1);
  });

  it("holds where no file is named", () => {
    expect(readPolicy(undefined)).toEqual(BUILT_IN);
  });
});

describe("a policy file", () => {
  it("that is whole is in force; spaces and the order of members make no other policy, a changed rule does", () => {
    const file = path.join(folder, "policy.json");
    const { version, ...rest } = BUILT_IN;
    writeFileSync(file, JSON.stringify({ ...rest, version }, undefined, 4));
    expect(hashOf(readPolicy(file))).toBe(hashOf(BUILT_IN));
    expect(hashOf({ ...BUILT_IN, version: "2" })).not.toBe(hashOf(BUILT_IN));
  });

  it.each<[string, (draft: Policy) => void, string]>([
    [
      "a status nobody knows",
      (draft) => void (draft.reasonCodes[2]!.targets = ["NOVEL" as never]),
      "POLICY_FILE reasonCodes[2].targets[0] ",
    ],
    [
      "a status only the engine sets",
      (draft) => void draft.reasonCodes[0]!.targets.push("UNCHECKED"),
      "POLICY_FILE reasonCodes[0].targets[4] only the engine can set this",
    ],
    [
      "a code given twice",
      (draft) => void (draft.reasonCodes[1]!.code = "OTHER"),
      "POLICY_FILE reasonCodes[13].code appears twice",
    ],
    [
      "a code in small letters",
      (draft) => void (draft.reasonCodes[1]!.code = "other"),
      "POLICY_FILE reasonCodes[1].code must be capital letters",
    ],
    [
      "a status without a reason",
      (draft) => void (draft.reasonCodes = draft.reasonCodes.filter(({ targets }) => !targets.includes("URGENT"))),
      "POLICY_FILE reasonCodes contain no reason for REVIEW",
    ],
    [
      "an override without a comment",
      (draft) => void (draft.comments.override.required = false as never),
      "POLICY_FILE comments.override.required must be true",
    ],
    [
      "an archiving in one word",
      (draft) => void (draft.comments["change-state"].minimumOwnWords = 1),
      "POLICY_FILE comments.change-state.minimumOwnWords must be 3 or more",
    ],
    [
      "a rule that is missing",
      (draft) => void Reflect.deleteProperty(draft.comments.reassign, "minimumOwnWords"),
      "POLICY_FILE comments.reassign.minimumOwnWords is missing",
    ],
    [
      "a rule nobody knows",
      (draft) => void Object.assign(draft.comments, { resign: 1 }),
      "POLICY_FILE comments contains unknown keys: resign",
    ],
    [
      "a negative number",
      (draft) => void (draft.comments.reassign.minimumOwnWords = -1),
      "POLICY_FILE comments.reassign.minimumOwnWords ",
    ],
  ])("with %s is refused, naming the place", (_, change, message) => {
    expect(faultsOf(change).join("\n")).toContain(message);
  });

  it("that is no JSON, or says a thing twice, or is not there, is refused", () => {
    expect(() => parsePolicy("{")).toThrow("POLICY_FILE is not valid JSON");
    expect(() => parsePolicy('{"version":"1","version":"2"}')).toThrow("the same key twice");
    expect(() => readPolicy(path.join(folder, "nowhere.json"))).toThrow("POLICY_FILE cannot be read (ENOENT)");
  });
});

it("what is no policy has no hash: nothing is hashed as if it were empty", () => {
  expect(() => hashOf(undefined as unknown as Policy)).toThrow(TypeError);
});
