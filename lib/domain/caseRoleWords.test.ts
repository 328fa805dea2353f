import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CASE_ROLE_WORDS, WHY_TWO_PEOPLE } from "./caseRoleWords";

const meaning = (role: keyof typeof CASE_ROLE_WORDS) => CASE_ROLE_WORDS[role].meaning;

it("K17: the assignee is to approve, the reviewer to review, as the vendor has it", () => {
  expect([/approve/i.test(meaning("assignee")), /review/i.test(meaning("assignee"))]).toEqual([true, false]);
  expect([/review/i.test(meaning("reviewer")), /approve/i.test(meaning("reviewer"))]).toEqual([true, false]);
  expect(WHY_TWO_PEOPLE).toMatch(/approve.*reviewed/);
});

it("K17: and no form or panel explains the two in words of its own", () => {
  const files = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );
  const own = /"(Assignee|Reviewer)",\s*(meaning|description)|"Who (works on|approves|is to (approve|review))/;
  expect(files.filter((file) => own.test(readFileSync(`components/${file}`, "utf8")))).toEqual([]);
});
