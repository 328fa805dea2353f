import { describe, expect, it } from "vitest";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import {
  bodyOfMonitoring,
  faultsOfMonitoring,
  onlySwitch,
  reasonAgainstSwitch,
  switchAfter,
  switchesOf,
} from "./monitoringRules";

const caseWith = (subscriptions: object[]) => serviceProfile.parse({ subscriptions });
const on = caseWith([{ type: "AML", status: "ENABLED" }]);
const off = caseWith([{ type: "AML", status: "DISABLED" }]);
const none = caseWith([]);

describe("the switches of a case", () => {
  it("are those of its own subscriptions, each the other way round", () => {
    const both = caseWith([
      { type: "AML", status: "ENABLED" },
      { type: "ACTIVITY", status: "DISABLED" },
    ]);
    expect(switchesOf(both)).toEqual([
      { type: "AML", enabled: false },
      { type: "ACTIVITY", enabled: true },
    ]);
    expect(switchesOf(none)).toEqual([]);
  });

  it("go both ways where the vendor's word for the status is none we know", () => {
    expect(switchesOf(caseWith([{ type: "AML", status: "PAUSED" }]))).toHaveLength(2);
  });

  it.each([
    ["the only one", on, "AML:off"],
    ["none of several", caseWith([{ type: "AML", status: "PAUSED" }]), ""],
    ["none where there is none", none, ""],
  ])("are chosen from the start where nothing is to choose: %s", (_which, profile, chosen) => {
    expect(onlySwitch(profile)).toBe(chosen);
  });
});

describe("a switch", () => {
  const wanted = { enabled: true, monitoringTypes: ["AML" as const] };

  it("is possible while any profile of the individual differs, and not once all are as it wants them", () => {
    expect(reasonAgainstSwitch(wanted, off, [off, on])).toBeUndefined();
    expect(reasonAgainstSwitch(wanted, on, [on, off])).toBeUndefined();
    expect(reasonAgainstSwitch(wanted, on, [on, on])).toBe("AML monitoring is already on.");
    expect(reasonAgainstSwitch(wanted, none, [none, on])).toContain("no subscription");
  });

  it("is sent only as the case offers it, and with a rationale", () => {
    expect(faultsOfMonitoring({ wanted: "AML:on", comment: "" }, on)).toEqual({
      wanted: "Choose what to switch.",
      comment: "Enter your rationale.",
    });
    expect(bodyOfMonitoring({ wanted: "AML:on", comment: "Accepted" }, on)).toBeUndefined();
    expect(bodyOfMonitoring({ wanted: "AML:off", comment: "Refused" }, on)).toEqual({
      ...{ enabled: false, monitoringTypes: ["AML"], comment: { text: "Refused" } },
    });
  });
});

describe("after a decision", () => {
  it.each([
    ["PASS", off, { type: "AML", enabled: true }],
    ["FAIL", on, { type: "AML", enabled: false }],
    ["PASS", on, undefined],
    ["FAIL", off, undefined],
    ["REVIEW", off, undefined],
    ["PASS", none, undefined],
  ])("%s suggests the switch that goes with it, and nothing where there is none", (status, profile, expected) => {
    expect(switchAfter(status, profile)).toEqual(expected);
  });
});
