import { describe, expect, it } from "vitest";
import { type PlannedCase, countVerdicts, planned, spread } from "./rules";

const kase = (more: Partial<PlannedCase> = {}): PlannedCase => ({ entityId: "e", serviceName: "KYC", ...more });

describe("the verdict on a move", () => {
  it.each<[string, Partial<PlannedCase>, string]>([
    ["will change", { assignee: "Ben" }, "will-change"],
    ["is there already", { assignee: "Ana" }, "already-there"],
    ["would be both, by any spelling", { assignee: "Ben", reviewer: "ANA " }, "reviewer-clash"],
    ["was touched meanwhile", { isChanged: true }, "changed-since-loaded"],
    ["is an organisation", { isOrganization: true, isChanged: true }, "organisation"],
    ["is not there any more", { isMissing: true }, "not-found"],
  ])("a case that %s", (_, more, verdict) => {
    expect(planned(kase(more), "assignee", "Ana").verdict).toBe(verdict);
  });

  it("a case nobody can have is not allowed", () => {
    expect(planned(kase(), "assignee", undefined).verdict).toBe("not-allowed");
  });
});

describe("spreading evenly", () => {
  const loads = new Map([
    ["Ana", 4],
    ["Ben", 0],
  ]);
  const taken = (rows: ReturnType<typeof spread>) => rows.map(({ to }) => to);

  it("gives to whoever has least, until all have the same", () => {
    expect(
      taken(
        spread(
          Array.from({ length: 6 }, () => kase()),
          "assignee",
          loads,
        ),
      ),
    ).toEqual([...["Ben", "Ben", "Ben", "Ben"], ...["Ana", "Ben"]]);
  });

  it("takes what is moved off those who hold it, and leaves it with them where that is even", () => {
    const rows = spread(
      [kase({ assignee: "Ana" }), kase({ assignee: "Ana" })],
      "assignee",
      new Map([
        ["Ana", 2],
        ["Ben", 0],
      ]),
    );
    expect(rows.map(({ to, verdict }) => [to, verdict])).toEqual([
      ["Ana", "already-there"],
      ["Ben", "will-change"],
    ]);
  });

  it("never makes a reviewer review their own case", () => {
    const rows = spread([kase({ reviewer: "Ben" }), kase({ reviewer: "Ben" })], "assignee", loads);
    expect(taken(rows)).toEqual(["Ana", "Ana"]);
    expect(spread([kase({ reviewer: "Ben" })], "assignee", new Map([["Ben", 0]]))[0]?.verdict).toBe("reviewer-clash");
  });

  it("counts no case it does not move", () => {
    const rows = spread([kase({ isOrganization: true }), kase()], "assignee", new Map([["Ana", 0]]));
    expect(countVerdicts(rows)).toEqual({ organisation: 1, "will-change": 1 });
  });
});
