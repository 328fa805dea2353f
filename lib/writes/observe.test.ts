import { describe, expect, it } from "vitest";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { OVERRIDE } from "./kinds/override";
import { PROFILE } from "./kinds/profile";
import { resultOfReadBack } from "./observe";

const OURS = "01KA0000000000000000000005";
const EARLIER = "01KA0000000000000000000001";
const LATER = "01KA0000000000000000000009";

const target = { entityId: "e", serviceName: "KYC" };
const wanted = { target, changes: [{ field: "assignee", to: "Ana Silva" }] };
const override = {
  target: { ...target, workflowName: "W", workflowExecutionId: "X" },
  changes: [{ field: "status", from: "REVIEW", to: "PASS" }],
};

describe("observing a write in a profile", () => {
  it("sees a reassignment only when every value is there", () => {
    const both = { target, changes: [...wanted.changes, { field: "reviewer", to: "Ben" }] };
    const profile = serviceProfile.parse({ assignee: "Ana Silva", updatedRequestId: OURS });
    expect(PROFILE.observe(wanted, { serviceProfile: profile })).toEqual({ shows: true, requestId: OURS });
    expect(PROFILE.observe(both, { serviceProfile: profile }).shows).toBe(false);
  });

  it("sees an override in the summary of its own execution and nowhere else", () => {
    const other = { workflowExecutionId: "Y", status: "PASS", statusOverrideRequestId: OURS };
    const mine = { workflowExecutionId: "X", status: "PASS", statusOverrideRequestId: OURS };
    expect(
      OVERRIDE.observe(override, { serviceProfile: serviceProfile.parse({ workflowSummaries: [other] }) }).shows,
    ).toBe(false);
    expect(
      OVERRIDE.observe(override, { serviceProfile: serviceProfile.parse({ workflowSummaries: [other, mine] }) }),
    ).toEqual({
      shows: true,
      requestId: OURS,
    });
  });
});

describe("the result of the read-back", () => {
  it("confirms by our request id", () => {
    expect(resultOfReadBack(OURS, { shows: true, requestId: OURS })).toEqual({
      state: "CONFIRMED",
      proof: "request-id",
    });
  });

  it("confirms by value alone as the weaker proof it is", () => {
    expect(resultOfReadBack(OURS, { shows: true, requestId: LATER })).toEqual({
      state: "CONFIRMED",
      proof: "value",
    });
    expect(resultOfReadBack(OURS, { shows: true }).proof).toBe("value");
  });

  it("regression: never takes somebody's later change for proof that ours was made before it", () => {
    expect(resultOfReadBack(OURS, { shows: false, requestId: LATER })).toEqual({ state: "UNKNOWN" });
  });

  it("claims nothing when the vendor said yes and the profile shows nothing of it", () => {
    expect(resultOfReadBack(OURS, { shows: false, requestId: EARLIER })).toEqual({ state: "UNKNOWN" });
    expect(resultOfReadBack(OURS, { shows: false })).toEqual({ state: "UNKNOWN" });
    expect(resultOfReadBack(OURS, { shows: false, requestId: OURS })).toEqual({ state: "UNKNOWN" });
  });
});
