import { describe, expect, test } from "vitest";
import type { HandKind } from "@/lib/db/directorySchema";
import { closenessAmong } from "./samePersonRules";

const hand = (byId: string, officerId: string, kind: HandKind = "link") => ({ byId, officerId, kind });

describe("two accounts may not be two people", () => {
  test.each<[string, ReturnType<typeof hand>[], string, string]>([
    ["where one made the other's link", [hand("a", "b")], "a", "b"],
    ["where one reset the other's second factor", [hand("a", "b", "second-factor")], "a", "b"],
    ["where one made the other's account", [hand("a", "b", "created")], "a", "b"],
    ["over a chain: a made b, b made c", [hand("a", "b"), hand("b", "c", "created")], "a", "c"],
    ["over a long chain", [hand("a", "b"), hand("b", "c"), hand("c", "d"), hand("d", "e")], "a", "e"],
    ["where somebody's links opened both", [hand("a", "b"), hand("a", "c")], "b", "c"],
    ["where links in two steps opened one of them", [hand("a", "b"), hand("a", "c"), hand("c", "d")], "b", "d"],
    ["in a circle", [hand("a", "b"), hand("b", "a")], "a", "b"],
  ])("%s, asked in either direction", (_what, hands, one, other) => {
    const closeness = closenessAmong([], hands);
    expect([closeness(one, other), closeness(other, one)]).toEqual(["same-hand", "same-hand"]);
  });

  test("by way of a second account of the same person", () => {
    const accounts = [
      { id: "a", personKey: "p" },
      { id: "a2", personKey: "p" },
    ];
    const closeness = closenessAmong(accounts, [hand("a2", "b")]);
    expect([closeness("a", "b"), closeness("a", "a2")]).toEqual(["same-hand", "same-person"]);
  });
});

describe("two accounts may be two people", () => {
  test.each<[string, ReturnType<typeof hand>[]]>([
    ["where nothing ties them", []],
    [
      "where both had a hand in a third: else whoever resets accounts could keep others from deciding",
      [hand("a", "c"), hand("b", "c")],
    ],
    [
      "where somebody reset the second factor of both: it opens neither",
      [hand("x", "a", "second-factor"), hand("x", "b", "second-factor")],
    ],
    [
      "where somebody moved both to single sign-on",
      [hand("x", "a", "single-sign-on"), hand("x", "b", "single-sign-on")],
    ],
  ])("%s", (_what, hands) => {
    expect(closenessAmong([], hands)("a", "b")).toBeUndefined();
  });
});
