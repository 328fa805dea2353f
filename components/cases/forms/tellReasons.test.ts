import { expect, it } from "vitest";
import { tellReasons } from "./tellReasons";

it("a reason that holds for several controls is told once, without their names while it is the only one", () => {
  const both = [{ name: "Override", reason: "Not yours." }, { name: "Reassign" }];
  expect(tellReasons([...both, { name: "Change state", reason: "Not yours." }])).toEqual(["Not yours."]);
  expect(tellReasons([...both, { name: "Take it", reason: "Twice." }])).toEqual([
    "Override: Not yours.",
    "Take it: Twice.",
  ]);
});

it("a single hindered control is named, and none hinder nothing", () => {
  expect(tellReasons([{ name: "Take it", reason: "Twice." }, { name: "Reassign" }])).toEqual(["Take it: Twice."]);
  expect(tellReasons([{ name: "Reassign" }])).toEqual([]);
});
