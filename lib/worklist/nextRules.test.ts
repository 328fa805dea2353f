import { describe, expect, it } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import type { CaseRow } from "./contract";
import { candidatesOf, wayTo } from "./nextRules";

const ana: Officer = { id: "a", email: "ana@desk.example", name: "Ana", role: "analyst" };
const row = (more: Partial<CaseRow> = {}): CaseRow => ({
  ...{ entityId: "e", serviceName: "KYC", isOrganization: false, samePerson: false, moreIssues: 0 },
  ...{ state: "ACTIVE", waits: true, waitingSince: "2026-01-02T00:00:00Z" },
  ...more,
});

describe("the way to a case that waits", () => {
  it("is to open one's own, in whichever role, and to claim one that nobody has", () => {
    expect(wayTo(row({ assignee: "Ana" }), ana)).toBe("open");
    expect(wayTo(row({ assignee: "Ben", reviewer: "Ana" }), ana)).toBe("open");
    expect(wayTo(row(), ana)).toBe("claim");
  });

  it("never makes the reviewer claim their case: nobody may hold both roles", () => {
    expect(wayTo(row({ reviewer: "Ana" }), ana)).toBe("open");
  });

  it.each([
    ["somebody else's", { assignee: "Ben" }],
    ["one whose name only begins alike", { assignee: "Ana Silva" }],
    ["one that waits for nobody", { waits: false, waitingSince: undefined }],
    ["one that is put aside", { state: "ARCHIVED", assignee: "Ana" }],
    ["one of an organisation, which cannot be changed here", { isOrganization: true }],
  ])("does not exist to %s", (_, more) => {
    expect(wayTo(row(more), ana)).toBeUndefined();
  });

  it("does not lead an auditor to any case nobody has", () => {
    expect(wayTo(row(), { ...ana, role: "auditor" })).toBeUndefined();
  });
});

it("the case that waits longest comes first, whatever order the list was in", () => {
  const waits = (day: string) => row({ entityId: day, waitingSince: `2026-01-${day}T00:00:00Z` });
  const found = candidatesOf([waits("09"), waits("03"), row({ assignee: "Ben" }), waits("05")], ana);
  expect(found.map((each) => each.row.entityId)).toEqual(["03", "05", "09"]);
});
