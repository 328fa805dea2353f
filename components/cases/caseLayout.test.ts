import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { caseLayout } from "./caseLayout";

test("K8: nothing in the layout of a case makes the browser search the whole case at every key", () => {
  const styles = JSON.stringify(caseLayout);
  expect(styles).not.toMatch(/has-\[|:has\(/u);
  const page = readFileSync(new URL("CaseView.tsx", import.meta.url), "utf8");
  expect(page).toContain("data-form=");
  expect(page).not.toMatch(/has-\[|:has\(/u);
});
