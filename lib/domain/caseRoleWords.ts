/** The two roles people hold on a case, as the vendor names the fields. */
export const CASE_ROLES = ["assignee", "reviewer"] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/**
 * What the two people of a case are for, as the vendor has it (handbook 1.5, 2.5): the assignee is the officer expected to approve,
 * the reviewer the one expected to review. Every form and panel says it in these words.
 */
export const CASE_ROLE_WORDS = {
  assignee: { label: "Assignee", meaning: "Works on the case and approves it." },
  reviewer: { label: "Reviewer", meaning: "Reviews the case. Must not be the assignee." },
} as const;

/** Why one person must not be both. */
export const WHY_TWO_PEOPLE = "A case must not be approved by the person who reviewed it.";
