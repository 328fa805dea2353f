import { describe, expect, it } from "vitest";
import { compareRows } from "./changes";
import type { CaseRow } from "./contract";

const row = (entityId: string, more: Partial<CaseRow> = {}): CaseRow => ({
  entityId,
  serviceName: "KYC",
  isOrganization: false,
  samePerson: false,
  moreIssues: 0,
  waits: false,
  ...more,
});
const [a, b, c] = [row("a"), row("b"), row("c")];

describe("what a later reading changes on the screen", () => {
  it("nothing, when it says the same", () => {
    const same = compareRows([a, b], [row("a"), row("b")]);
    expect(same).toEqual({ count: 0, reorders: false, marks: new Map(), rows: [a, b] });
  });

  it("nothing, when the same row comes with its members in another order", () => {
    const reversed = Object.fromEntries(Object.entries(b).toReversed()) as typeof b;
    expect(compareRows([a, b], [a, reversed])).toMatchObject({ count: 0, marks: new Map() });
  });

  it("nothing of FrankieOne's, when the desk alone knows more: its marks are nobody's change of the case", () => {
    const drafted = row("a", { hasDraft: true });
    const proposed = row("b", { proposalWaits: true, decidedBy: "Ana Silva" });
    expect(compareRows([a, b], [drafted, proposed])).toMatchObject({
      count: 0,
      marks: new Map(),
      rows: [drafted, proposed],
    });
  });

  it("words of a row in its place, shown at once and marked cell by cell, with who did it and when", () => {
    const after = row("b", {
      assignee: "Ana",
      risk: { level: "HIGH", outdated: false },
      touchedBy: "ben@x",
      touchedAt: "T",
    });
    const changes = compareRows([a, b], [a, after]);
    expect(changes).toMatchObject({ count: 1, reorders: false, rows: [a, after] });
    const cells = new Set(["risk", "officers"]);
    expect(changes.marks).toEqual(new Map([["b KYC", { cells, gone: false, by: "ben@x", at: "T" }]]));
  });

  it("what the officer did themselves is shown and not marked", () => {
    const after = row("b", { assignee: "Ana", touchedBy: "ana@x" });
    expect(compareRows([a, b], [a, after], "ana@x")).toMatchObject({ count: 0, marks: new Map(), rows: [a, after] });
    expect(compareRows([a, b], [a, after], "ben@x").count).toBe(1);
  });

  it("the place of rows, which must wait: one came, one went, two changed places; each stays where it is", () => {
    expect(compareRows([a, b], [a, b, c])).toMatchObject({ count: 1, reorders: true, rows: [a, b] });
    const gone = compareRows([a, b], [b]);
    expect(gone).toMatchObject({ count: 1, reorders: true, rows: [a, b] });
    expect(gone.marks.get("a KYC")).toEqual({ cells: new Set(), gone: true });
    const after = row("a", { state: "ARCHIVED" });
    expect(compareRows([a, b], [b, after])).toMatchObject({ count: 1, reorders: true, rows: [after, b] });
    expect(compareRows([a, b], [c, b])).toMatchObject({ count: 2, reorders: true, rows: [a, b] });
  });
});
