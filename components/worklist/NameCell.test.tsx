import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { CaseRow } from "@/lib/worklist/contract";
import { NameCell } from "./NameCell";

vi.mock("@/components/shell/useOpenCase", () => ({ useOpenCase: () => () => undefined }));

const ROW: CaseRow = {
  ...{ entityId: "e-1", serviceName: "KYC", entityName: "Vera Lund", isOrganization: false },
  ...{ moreIssues: 0, waits: false, confidence: undefined },
} as CaseRow;

const drawn = (row: Partial<CaseRow>) =>
  renderToStaticMarkup(<NameCell row={{ ...ROW, ...row }} reachable />)
    .replace(/<[^>]*>/gu, "")
    .replace(/[\u2066-\u2069]/gu, "");

/* How like the text of the search a name is says nothing of a hit of a screening, whose rows have it too. */
test.each([
  [0.92, "92% like the search"],
  [0.5, "50% like the search"],
])("a likeness of %d is said to be that of the search", (confidence, words) => {
  expect(drawn({ confidence })).toContain(words);
  expect(drawn({ confidence })).not.toMatch(/match/iu);
});

test("nothing is said of a name that is the one searched for, or of a list without a search", () => {
  expect(drawn({ confidence: 1 })).not.toContain("%");
  expect(drawn({})).not.toContain("%");
});
