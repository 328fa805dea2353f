import { expect, it } from "vitest";
import { detailsOf } from "./details";

/* Whoever quotes a field to FrankieOne finds it by its name, as it came; what is absent takes no room. */

it("names every field in its order, and tells ids and times apart from text", () => {
  const { fields } = detailsOf("Run", { workflowId: "01J", createdAt: "2024-01-15T02:18:11.365Z", isManual: false });
  expect(fields).toEqual([
    { path: "workflowId", term: "Workflow ID", value: "01J", kind: "identifier" },
    { path: "createdAt", term: "Created at", value: "2024-01-15T02:18:11.365Z", kind: "moment" },
    { path: "isManual", term: "Is manual", value: "No", kind: "text" },
  ]);
});

it("calls the members of a list by their number and their name", () => {
  const { groups } = detailsOf("Profile", {
    issues: [{ issue: "PEP" }, { severity: "INFO" }],
    steps: { order: ["A"] },
  });
  expect(groups.map(({ title }) => title)).toEqual(["Issue 1: PEP", "Issue 2", "Steps"]);
});

it("shows nothing of what is absent or empty", () => {
  expect(detailsOf("Profile", { a: undefined, b: " ", c: [], d: {}, e: [{}], f: { g: null } })).toMatchObject({
    fields: [],
    groups: [],
  });
});

it("puts plain lists into one line, and loses nothing of a list of all kinds", () => {
  const mixed = [{ name: "x" }, "y", null, ["z", ["deeper"]]];
  const { fields, groups } = detailsOf("Run", { monitoringTypes: ["AML", "ACTIVITY"], mixed });
  expect(fields.map(({ value }) => value)).toEqual(["AML, ACTIVITY", "y"]);
  expect(groups.map(({ title }) => title)).toEqual(["Mixed 1: x", "Mixed 4"]);
  expect(JSON.stringify(groups)).toContain('"deeper"');
});

it("draws no more of an endless list than a page can hold, and says how many are left out", () => {
  const issues = Array.from({ length: 301 }, (_, index) => ({ issueId: `i${index}` }));
  expect(detailsOf("Run", { issues })).toMatchObject({ more: 1, groups: { length: 300 } });
});

it("ends with an answer that is deeper than any page", () => {
  const deep = Array.from({ length: 10_000 }).reduce<object>((inner) => ({ inner }), { end: "x" });
  expect(JSON.stringify(detailsOf("Run", deep).groups.length)).toBe("0");
});
