import { describe, expect, it } from "vitest";
import { compareRows } from "./changes";
import type { CaseRow } from "./contract";

const row = (entityId: string, more: Partial<CaseRow> = {}): CaseRow => ({
  entityId,
  serviceName: "KYC",
  isOrganization: false,
  samePerson: false,
  moreIssues: 0,
  ...more,
});
const [a, b, c] = [row("a"), row("b"), row("c")];

describe("what a later reading changes on the screen", () => {
  it("nothing, when it says the same", () => {
    expect(compareRows([a, b], [row("a"), row("b")])).toEqual({ count: 0, moves: false, stale: new Set() });
  });

  it("words of a row in its place, which may be shown at once", () => {
    const changes = compareRows([a, b], [a, row("b", { assignee: "Ana" })]);
    expect(changes).toEqual({ count: 1, moves: false, stale: new Set(["b KYC"]) });
  });

  it("the place of rows, which must wait: one came, one went, two changed places", () => {
    expect(compareRows([a, b], [a, b, c])).toMatchObject({ count: 1, moves: true });
    expect(compareRows([a, b], [b])).toMatchObject({ count: 1, moves: true, stale: new Set(["a KYC"]) });
    expect(compareRows([a, b], [b, a])).toMatchObject({ count: 1, moves: true });
    expect(compareRows([a, b], [c, b])).toMatchObject({ count: 2, moves: true });
  });
});
