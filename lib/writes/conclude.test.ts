import { describe, expect, it } from "vitest";
import { conclude, type Evidence } from "./conclude";

const OPERATION = "01KBOPERATION00000000000AA";
const OURS = "01KB0000000000000000000005";
const BASELINE = "01KB0000000000000000000001";
const OTHERS = "01KB0000000000000000000009";

const silence: Evidence = {
  operationId: OPERATION,
  baselineRequestId: BASELINE,
  observation: { shows: false, requestId: BASELINE },
  audit: [],
  auditIsWhole: true,
  username: "ana@desk.example",
  exhausted: false,
};
const trace = { requestId: OURS, userComment: { text: `Took it [ref ${OPERATION}]` } };

describe("concluding an unknown outcome", () => {
  it("never takes one silent look for 'not applied': a slow write can land later", () => {
    expect(conclude(silence)).toEqual({ state: "UNKNOWN" });
  });

  it("concludes 'not applied' from silence only when every look was taken", () => {
    expect(conclude({ ...silence, exhausted: true }).state).toBe("NOT_APPLIED");
  });

  it("confirms by our reference in the vendor's audit", () => {
    const found = conclude({ ...silence, audit: [trace], observation: { shows: true, requestId: OTHERS } });
    expect(found).toEqual({ state: "CONFIRMED", proof: "audit", upstreamRequestId: OURS });
  });

  it("calls it superseded when the audit holds our write and the profile shows another value", () => {
    expect(conclude({ ...silence, audit: [trace], observation: { shows: false, requestId: OTHERS } }).state).toBe(
      "SUPERSEDED",
    );
  });

  it("calls it superseded by the request id the vendor had answered, where the audit holds that without our words", () => {
    const evidence = { ...silence, acceptedAs: OURS, audit: [{ requestId: OURS }] };
    expect(conclude({ ...evidence, observation: { shows: false, requestId: OTHERS } })).toEqual({
      state: "SUPERSEDED",
      proof: "audit",
      upstreamRequestId: OURS,
    });
  });

  it("confirms by the request id the vendor had answered, without any audit", () => {
    const found = conclude({ ...silence, acceptedAs: OURS, observation: { shows: true, requestId: OURS } });
    expect(found).toEqual({ state: "CONFIRMED", proof: "request-id", upstreamRequestId: OURS });
  });

  it("does not take somebody else's identical value for ours", () => {
    const evidence = { ...silence, observation: { shows: true, requestId: OTHERS } };
    expect(conclude(evidence).state).toBe("UNKNOWN");
    expect(conclude({ ...evidence, exhausted: true }).state).toBe("NEEDS_HUMAN");
  });

  it("asks a person when the vendor accepted the write and nothing of it is to be found", () => {
    expect(conclude({ ...silence, acceptedAs: OURS, exhausted: true }).state).toBe("NEEDS_HUMAN");
  });

  it("concludes 'not applied' when the audit puts the profile's last change down to somebody else", () => {
    const movedOn = { ...silence, exhausted: true, observation: { shows: false, requestId: OTHERS } };
    const theirs = { requestId: OTHERS, source: "torres@vendor.example" };
    expect(conclude({ ...movedOn, audit: [theirs] }).state).toBe("NOT_APPLIED");
    expect(conclude({ ...movedOn, audit: [theirs], observation: { shows: true, requestId: OTHERS } }).state).toBe(
      "NOT_APPLIED",
    );
    const ownOther = { ...theirs, source: silence.username, userComment: { text: "Another act [ref 01KBOTHER]" } };
    expect(conclude({ ...movedOn, audit: [ownOther] }).state).toBe("NOT_APPLIED");
  });

  it("asks a person when that explanation is not beyond doubt", () => {
    const movedOn = { ...silence, exhausted: true, observation: { shows: false, requestId: OTHERS } };
    const theirs = { requestId: OTHERS, source: "torres@vendor.example" };
    expect(conclude({ ...movedOn, audit: [theirs], auditIsWhole: false }).state).toBe("NEEDS_HUMAN");
    expect(conclude({ ...movedOn, audit: [theirs], acceptedAs: OURS }).state).toBe("NEEDS_HUMAN");
    // In our own name and without a comment: ours, if the vendor lost the comment.
    expect(conclude({ ...movedOn, audit: [{ ...theirs, source: silence.username }] }).state).toBe("NEEDS_HUMAN");
  });

  it("asks a person when the profile moved on and the audit is silent", () => {
    const evidence = { ...silence, exhausted: true, observation: { shows: false, requestId: OTHERS } };
    expect(conclude(evidence).state).toBe("NEEDS_HUMAN");
  });
});
