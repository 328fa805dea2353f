import { z } from "zod";
import { ISSUE_SEVERITIES, RISK_LEVELS, WORKFLOW_STATUSES } from "@/lib/frankieone/wire/enums";

/** Who may be the second person: any team lead, or the reviewer of the case. Never the maker of the proposal. */
export const SECOND_PEOPLE = ["lead", "reviewer"] as const;
export type SecondPeople = (typeof SECOND_PEOPLE)[number];

/** The longest a proposal may wait, in hours: what was seen then is no reason any more for a decision today. */
const LONGEST_WAIT = 72;

/** For how many days at least an account counts as theirs who made or reset its way in; at most ten years. */
const SHORTEST_HAND = 30;
const LONGEST_HAND = 3_650;

/** What always needs a second person; a policy may name more and leave out none of these. */
export const AT_LEAST = {
  // Every status that ends the need for a person, except those that refuse.
  targets: ["PASS", "APPROVED", "CLEAR", "COMPLETE"],
  riskLevels: ["HIGH", "UNACCEPTABLE"],
  severities: ["BLOCK", "CRITICAL"],
} as const;

function atLeast<Value extends string>(known: readonly Value[], floor: readonly Value[]) {
  return z.array(z.enum(known as [Value, ...Value[]])).superRefine((named, context) => {
    const missing = floor.filter((each) => !named.includes(each));
    if (missing.length > 0)
      context.addIssue({ code: "custom", message: `must name ${missing.join(", ")}: a policy only tightens` });
  });
}

/**
 * Which overrides wait for a second person: those to one of the `targets` while the risk is at one of the `riskLevels` or an
 * open issue is of one of the `severities`, and every override of what a person has overridden before.
 */
export const secondPerson = z.strictObject({
  targets: atLeast(WORKFLOW_STATUSES, AT_LEAST.targets),
  riskLevels: atLeast(RISK_LEVELS, AT_LEAST.riskLevels),
  severities: atLeast(ISSUE_SEVERITIES, AT_LEAST.severities),
  /** Cannot be switched off. */
  overrideOfOverride: z.literal(true, "must be true: overriding an override always needs a second person"),
  /** Who may be the second person. Without the reviewer only leads may. */
  who: z.array(z.enum(SECOND_PEOPLE)).min(1),
  expiresInHours: z.int().min(1).max(LONGEST_WAIT),
  /**
   * For how many days a lead who created or reset an officer's way to sign in, and that officer, count as one person.
   */
  sameHandDays: z.int().min(SHORTEST_HAND).max(LONGEST_HAND).default(SHORTEST_HAND),
});
export type SecondPerson = z.infer<typeof secondPerson>;
