import { expect, it } from "vitest";
import type { RowVerdict } from "@/lib/domain/planStates";
import type { PlannedRow } from "./rules";
import { titleOfAsked, titleOfFollowing } from "./titles";

const row = (to: string | undefined, verdict: RowVerdict = "will-change"): PlannedRow => ({
  entityId: "5a1c",
  serviceName: "KYC",
  to,
  verdict,
});

it("K18: a plan that follows another counts its own cases, not those of the first", () => {
  expect(titleOfFollowing("retry", [row("Ben Okafor"), row("Ben Okafor")])).toBe("2 cases again, to Ben Okafor");
  expect(titleOfFollowing("retry", [row("Ben Okafor"), row("Ana Silva")])).toBe("2 cases again, to the same people");
  expect(titleOfFollowing("undo", [row("Ana Silva"), row("Ben Okafor", "already-there")])).toBe(
    "1 of 2 cases back to Ana Silva",
  );
  expect(titleOfFollowing("undo", [row(undefined, "not-allowed")])).toBe("0 of 1 case back to the people who had them");
});

it("says of a plan what it does and to how many cases", () => {
  const toBen = { kind: "person", name: "Ben Okafor" } as const;
  const chosen = { kind: "rows" as const, rows: [] };
  const asked: Parameters<typeof titleOfAsked>[0] = { role: "assignee", source: chosen, target: toBen };
  expect(titleOfAsked(asked, [row("Ben Okafor")])).toBe("1 case to Ben Okafor");
  expect(titleOfAsked({ ...asked, role: "reviewer" }, [row("Ben Okafor"), row(undefined, "not-found")])).toBe(
    "1 of 2 cases to Ben Okafor for review",
  );
  const among = (...names: string[]) => ({ ...asked, target: { kind: "spread" as const, among: names } });
  expect(titleOfAsked(among("Ana Silva"), [row("Ana Silva")])).toBe("1 case spread across 1 person");
  expect(titleOfAsked(among("Ana Silva", "Ben Okafor"), [row("Ana Silva")])).toBe("1 case spread across 2 people");
});
