import { expect, it } from "vitest";
import { type AskedFields, askedOf, faultsOfAsked } from "./formRules";

const form: AskedFields = { source: "holder", holder: "Ana", role: "assignee", target: "person", person: "Ben" };

it.each<[string, Partial<AskedFields>, string[]]>([
  ["nobody's cases", { holder: "" }, ["holder"]],
  ["cases to nobody", { person: "" }, ["person"]],
  ["cases to whom they are taken from", { person: "Ana" }, ["person"]],
  ["cases spread evenly, to no one person", { target: "spread", person: "" }, []],
  ["chosen cases, of no one person", { source: "rows", holder: "" }, []],
])("moving %s", (_, more, fields) => {
  expect(Object.keys(faultsOfAsked({ ...form, ...more }))).toEqual(fields);
});

it("asks for what was chosen, else for everything of a person", () => {
  expect(askedOf(form, undefined).source).toEqual({ kind: "holder", name: "Ana" });
  const rows = { kind: "rows" as const, rows: [] };
  expect(askedOf({ ...form, target: "spread" }, rows)).toEqual({
    ...{ role: "assignee", source: rows },
    target: { kind: "spread" },
  });
});
