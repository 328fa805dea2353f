import { expect, it } from "vitest";
import { distinctReasons } from "./distinctReasons";

it("a reason that holds for several controls is told once, without their names while it is the only one", () => {
  const both = [{ name: "Override", reason: "Not yours." }, { name: "Reassign" }];
  expect(distinctReasons([...both, { name: "Change state", reason: "Not yours." }])).toEqual(["Not yours."]);
  expect(distinctReasons([...both, { name: "Take it", reason: "Twice." }])).toEqual([
    "Override: Not yours.",
    "Take it: Twice.",
  ]);
});

it("a single hindered control is named, and none hinder nothing", () => {
  expect(distinctReasons([{ name: "Take it", reason: "Twice." }, { name: "Reassign" }])).toEqual(["Take it: Twice."]);
  expect(distinctReasons([{ name: "Reassign" }])).toEqual([]);
});
