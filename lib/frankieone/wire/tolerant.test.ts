import { describe, expect, it, test } from "vitest";
import { auditEvent } from "./audit";
import { stepResult, workflowResult } from "./execution";
import { serviceProfile } from "./serviceProfile";
import { individual } from "./individual";

const profile = (fields: object) => serviceProfile.parse(fields);
const summary = (fields: object) => profile({ workflowSummaries: [fields] }).workflowSummaries[0];

describe("what counts as absent", () => {
  const NOTHING = [null, "", " ", "\t\n", "\u00a0\u3000", "\u200b\u2060", "\u2800", "\u3164", "\ufeff", "\u0000"];

  it.each(NOTHING)("an entity name, an assignee and a run's override of %j are absent", (nothing) => {
    expect(profile({ entityName: nothing, assignee: nothing })).toMatchObject({
      entityName: undefined,
      assignee: undefined,
    });
    const overridden = { statusOverrideRequestId: nothing, statusOverrideBy: nothing, statusOverrideAt: nothing };
    expect(summary(overridden)).toMatchObject({ statusOverrideRequestId: undefined, statusOverrideAt: undefined });
  });

  it.each(NOTHING)("a step without a name, an id or a status of %j is absent or left out", (nothing) => {
    expect(
      summary({ steps: { order: ["AML", nothing] }, workflowExecutionId: nothing, status: nothing }),
    ).toMatchObject({
      steps: { order: ["AML"] },
      workflowExecutionId: undefined,
      status: undefined,
    });
  });

  it.each([
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00.000+00:00",
    "1970-01-01T00:00:00Z",
    "0",
    0,
    "0000-00-00",
    "soon",
  ])("the time %j is no time", (zero) => {
    const { endedAt } = workflowResult.parse({ endedAt: zero });
    expect([summary({ statusOverrideAt: zero })?.statusOverrideAt, endedAt]).toEqual([undefined, undefined]);
  });

  test("white space around something stays: it is the vendor's spelling, and is sent back as it came", () => {
    expect(profile({ assignee: " Ana " }).assignee).toBe(" Ana ");
  });
});

describe("what a moment is", () => {
  test.each([
    ["2026-03-10T21:12:38.261+11:00", "2026-03-10T10:12:38.261Z"],
    ["2026-03-10T21:12:38+1100", "2026-03-10T10:12:38.000Z"],
    ["2026-03-10 10:12:38", "2026-03-10T10:12:38.000Z"],
    ["2026-03-10T10:12:38.261934871Z", "2026-03-10T10:12:38.261Z"],
    ["2026-03-10T10:12:38,5Z", "2026-03-10T10:12:38.500Z"],
    ["2026-03-10T10:12Z", "2026-03-10T10:12:00.000Z"],
    ["2026-03-10", "2026-03-10T00:00:00.000Z"],
    [1_773_137_558_261, "2026-03-10T10:12:38.261Z"],
    [1_773_137_558, "2026-03-10T10:12:38.000Z"],
    ["1773137558", "2026-03-10T10:12:38.000Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ])("%j is %s, in whatever zone the server runs", (came, meant) => {
    const { createdAt } = profile({ createdAt: came });
    const { timestamp } = auditEvent.parse({ timestamp: came });
    expect([createdAt, timestamp]).toEqual([meant, meant]);
  });
});

describe("strings that are not well formed", () => {
  const LONE = "\ud83d lone";

  it("are made so wherever they stand: names, steps, loose records, their keys and what lies in them", () => {
    const parsed = [
      profile({ entityName: LONE, serviceName: LONE, assignee: LONE, workflowSummaries: [{ workflowName: LONE }] }),
      summary({ steps: { order: [LONE], passed: [LONE] } }),
      stepResult.parse({ stepName: LONE, summary: { [LONE]: [{ deep: { [LONE]: LONE } }] } }),
      individual.parse({ name: { displayName: LONE }, addresses: [{ longForm: LONE }] }),
      auditEvent.parse({ userComment: { text: LONE } }),
    ];
    const text = JSON.stringify(parsed);
    expect(text).toContain("\ufffd lone");
    expect(text).not.toContain("\\ud83d");
    expect(() => encodeURIComponent(profile({ serviceName: LONE }).serviceName ?? "")).not.toThrow();
  });

  test.each([
    ["NUL", "A\u0000B", "A␀B"],
    ["an escape", "A\u001b[2J", "A␛[2J"],
    ["delete", "A\u007fB", "A␡B"],
    ["a control of the second kind", "A\u0085B", "A\ufffdB"],
    ["a carriage return, as HTML reads it", "A\r\nB\rC", "A\nB\nC"],
  ])("controls are shown, so that a page and its browser agree: %s", (_, came, shown) => {
    expect(profile({ entityName: came }).entityName).toBe(shown);
  });

  test.each([null, "x", 7, [], [["s1", {}]]])("a map that is %j is an empty one", (informationSources) => {
    expect(individual.parse({ informationSources }).informationSources).toEqual({});
  });

  test("a map keeps the members that can be read, under keys that every page can carry", () => {
    const came = JSON.parse(
      `{"s1": {"provider": "Equifax"}, "s2": "x", "__proto__": {"provider": "me"}, "a\\ud83d": {}}`,
    );
    const { informationSources } = individual.parse({ informationSources: came });
    expect(Object.keys(informationSources)).toEqual(["s1", "__proto__", "a\ufffd"]);
    expect(informationSources.s1?.provider).toBe("Equifax");
    expect(({} as { provider?: string }).provider).toBeUndefined();
  });

  test("a record nested without end is read as deep as any page shows", () => {
    const endless = JSON.parse(`${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`) as object;
    expect(JSON.stringify(stepResult.parse({ stepName: "AML", summary: endless })).length).toBeLessThan(500);
  });
});
