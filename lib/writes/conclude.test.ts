import { describe, expect, it } from "vitest";
import { conclude, type Traces } from "./conclude";

const OPERATION = "01KBR0000000000000000000AA";
const ANOTHER = "01KBR0000000000000000000BB";
const OURS = "01KB0000000000000000000005";
const BASELINE = "01KB0000000000000000000001";
const OTHERS = "01KB0000000000000000000009";

const silence: Traces = {
  operationId: OPERATION,
  baselineRequestId: BASELINE,
  observation: { shows: false, requestId: BASELINE },
  audit: [],
  provenElsewhere: new Set(),
  auditIsWhole: true,
  username: "ana@desk.example",
  exhausted: false,
};
const trace = {
  requestId: OURS,
  source: silence.username,
  userComment: { text: `Took it [ref ${OPERATION}]` },
};

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
    const traces = { ...silence, acceptedAs: OURS, audit: [{ requestId: OURS }] };
    expect(conclude({ ...traces, observation: { shows: false, requestId: OTHERS } })).toEqual({
      state: "SUPERSEDED",
      proof: "audit",
      upstreamRequestId: OURS,
    });
  });

  it("confirms by the request id the vendor had answered, without any audit", () => {
    const found = conclude({ ...silence, acceptedAs: OURS, observation: { shows: true, requestId: OURS } });
    expect(found).toEqual({ state: "CONFIRMED", proof: "request-id", upstreamRequestId: OURS });
  });

  describe("a write that only a part of what it changes shows", () => {
    const partial = { ...silence, observation: { shows: false, isPartial: true } };

    it("is not called superseded by our event in the audit: it may still be on its way", () => {
      expect(conclude({ ...partial, audit: [trace] })).toEqual({ state: "UNKNOWN" });
    });

    it("goes to a person after the last look, whether the audit shows it or not", () => {
      for (const audit of [[trace], []])
        expect(conclude({ ...partial, audit, baselineRequestId: undefined, exhausted: true }).state).toBe(
          "NEEDS_HUMAN",
        );
    });
  });

  it("does not take somebody else's identical value for ours", () => {
    const traces = { ...silence, observation: { shows: true, requestId: OTHERS } };
    expect(conclude(traces).state).toBe("UNKNOWN");
    expect(conclude({ ...traces, exhausted: true }).state).toBe("NEEDS_HUMAN");
  });

  it("asks a person when the vendor accepted the write and nothing of it is to be found", () => {
    expect(conclude({ ...silence, acceptedAs: OURS, exhausted: true }).state).toBe("NEEDS_HUMAN");
  });

  it("concludes 'not applied' when the profile's last change is the proof of another operation, also of the same officer", () => {
    const observation = { shows: false, requestId: OTHERS };
    const traces = { ...silence, observation, exhausted: true };
    expect(conclude({ ...traces, provenElsewhere: new Set([OTHERS]) }).state).toBe("NOT_APPLIED");
    expect(conclude({ ...traces, provenElsewhere: new Set([OURS]) }).state).toBe("NEEDS_HUMAN");
  });

  it("concludes 'not applied' when the audit puts the profile's last change down to somebody else", () => {
    const movedOn = { ...silence, exhausted: true, observation: { shows: false, requestId: OTHERS } };
    const theirs = { requestId: OTHERS, source: "torres@vendor.example" };
    expect(conclude({ ...movedOn, audit: [theirs] }).state).toBe("NOT_APPLIED");
    expect(conclude({ ...movedOn, audit: [theirs], observation: { shows: true, requestId: OTHERS } }).state).toBe(
      "NOT_APPLIED",
    );
    const ownOther = { ...theirs, source: silence.username, userComment: { text: `Another act [ref ${ANOTHER}]` } };
    expect(conclude({ ...movedOn, audit: [ownOther] }).state).toBe("NOT_APPLIED");
  });

  it("asks a person when that explanation is not beyond doubt", () => {
    const movedOn = { ...silence, exhausted: true, observation: { shows: false, requestId: OTHERS } };
    const theirs = { requestId: OTHERS, source: "torres@vendor.example" };
    expect(conclude({ ...movedOn, audit: [theirs], auditIsWhole: false }).state).toBe("NEEDS_HUMAN");
    expect(conclude({ ...movedOn, audit: [theirs], acceptedAs: OURS }).state).toBe("NEEDS_HUMAN");
    // In our own name and without a reference: ours, if the vendor lost or cut the comment.
    const own = { ...theirs, source: silence.username };
    expect(conclude({ ...movedOn, audit: [own] }).state).toBe("NEEDS_HUMAN");
    expect(conclude({ ...movedOn, audit: [{ ...own, userComment: { text: "A long comm" } }] }).state).toBe(
      "NEEDS_HUMAN",
    );
  });

  it("asks a person when the profile moved on and the audit is silent", () => {
    const traces = { ...silence, exhausted: true, observation: { shows: false, requestId: OTHERS } };
    expect(conclude(traces).state).toBe("NEEDS_HUMAN");
  });
});

describe("our reference in somebody else's mouth", () => {
  const seen = { shows: true, requestId: OTHERS };
  const quoted = (source: string, text: string) => ({ requestId: OTHERS, source, userComment: { text } });

  it.each([
    ["a colleague who quotes it", quoted("ben@desk.example", `Taking it now [ref ${OPERATION}]`)],
    ["a colleague's own write", quoted("ben@desk.example", `Now [ref ${OPERATION}] [ref ${ANOTHER}]`)],
    [
      "its own officer, in the middle of another write",
      quoted(silence.username, `[ref ${OPERATION}] [ref ${ANOTHER}]`),
    ],
    ["nobody", { requestId: OTHERS, userComment: { text: `x [ref ${OPERATION}]` } }],
  ])("proves nothing: %s", (_who, event) => {
    expect(conclude({ ...silence, audit: [event], observation: seen })).toEqual({ state: "UNKNOWN" });
    expect(conclude({ ...silence, audit: [event], observation: { ...seen, shows: false } })).toEqual({
      state: "UNKNOWN",
    });
  });

  it("is believed in the name of its officer however the vendor spells it", () => {
    const event = { ...trace, source: silence.username.toUpperCase() };
    expect(conclude({ ...silence, audit: [event], observation: { shows: false } }).state).toBe("SUPERSEDED");
  });
});

describe("an act that nothing undoes, such as a new run", () => {
  const nothingNew = { ...silence, observation: { shows: false, requestId: BASELINE, newcomers: [] } };
  const newRun = { ...silence, observation: { shows: false, requestId: OTHERS, newcomers: [{ requestId: OTHERS }] } };
  const done = { ...trace, isDone: true };

  it("is proved by our reference in an event that names it, whatever the list of runs shows by then", () => {
    expect(conclude({ ...newRun, audit: [done] })).toEqual({
      state: "CONFIRMED",
      proof: "audit",
      upstreamRequestId: OURS,
    });
  });

  it("is not proved by our reference in an event that does not say that it was done: in the end a person looks", () => {
    const traces = { ...nothingNew, audit: [{ ...trace, isDone: false }] };
    expect(conclude(traces)).toEqual({ state: "UNKNOWN" });
    expect(conclude({ ...traces, exhausted: true })).toEqual({ state: "NEEDS_HUMAN" });
  });

  it("was not done where nothing new came up, although the newest is not the one we knew by its request", () => {
    expect(conclude({ ...nothingNew, baselineRequestId: undefined, exhausted: true }).state).toBe("NOT_APPLIED");
  });

  it("needs a person where something new names no request, or one that the audit does not put down to anybody", () => {
    const unnamed = { ...newRun, observation: { shows: false, newcomers: [{}] } };
    for (const traces of [newRun, unnamed])
      expect(conclude({ ...traces, exhausted: true })).toEqual({ state: "NEEDS_HUMAN" });
  });

  it("needs a person where one of several new ones is explained and another is not", () => {
    const both = { shows: false, requestId: OTHERS, newcomers: [{ requestId: OTHERS }, { requestId: OURS }] };
    const theirs = { requestId: OTHERS, source: "torres@vendor.example" };
    const traces = { ...silence, observation: both, audit: [theirs], exhausted: true };
    expect(conclude(traces).state).toBe("NEEDS_HUMAN");
    expect(conclude({ ...traces, provenElsewhere: new Set([OURS]) }).state).toBe("NOT_APPLIED");
  });
});
