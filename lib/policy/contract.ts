import { z } from "zod";
import { WORKFLOW_STATUSES, type WorkflowStatus } from "@/lib/frankieone/wire/enums";
import { reasonAgainstTarget } from "@/lib/profiles/targetStatuses";
import type { OPERATION_ACTIONS } from "@/lib/domain/operationStates";
import { decisionsWithoutReason, HIT_REASONS, hitReason } from "./hitReasons";
import { reasonCode } from "./reasonCode";
import { secondPerson } from "./secondPersonContract";

/** Statuses a person can set. */
const SETTABLE = WORKFLOW_STATUSES.filter((status) => !reasonAgainstTarget(status));

const target = z.enum(WORKFLOW_STATUSES).refine((status) => SETTABLE.includes(status), "only the engine can set this");

/** Why a person overrides what the engine said, and for which target statuses it may be given. Ours, not the vendor's. */
const reason = z.strictObject({
  code: reasonCode,
  words: z.string().trim().min(1).max(80),
  targets: z.array(target).min(1),
});
export type Reason = z.infer<typeof reason>;

/** What is asked of the comment of one kind of act. */
const commentRule = z.strictObject({
  /** Always. Where it is false, the desk still asks for one when a case is taken from somebody. */
  required: z.boolean(),
  /** How many words a comment must hold that come from no template. */
  minimumOwnWords: z.int().min(0).max(100),
  /** May a template go out as it stands? */
  unchangedTemplate: z.enum(["allowed", "refused"]),
});
export type CommentRule = z.infer<typeof commentRule>;

/** Acts whose comment no policy can make optional: what they decide cannot be understood later without one. */
const always = commentRule.refine(({ required }) => required, {
  path: ["required"],
  message: "must be true: this act always needs a comment",
});

/** What nothing can bring back is said in so many words at least. */
export const LEAST_WORDS_FOR_GOOD = 3;

/** The same for what cannot be undone. */
const forGood = always.refine(({ minimumOwnWords }) => minimumOwnWords >= LEAST_WORDS_FOR_GOOD, {
  path: ["minimumOwnWords"],
  message: `must be ${LEAST_WORDS_FOR_GOOD} or more: this act cannot be undone`,
});

/** What is asked of the comments of the review, unless a policy asks for more. */
export const OF_REVIEW: CommentRule = { required: true, minimumOwnWords: 0, unchangedTemplate: "refused" };
export const OF_RUN: CommentRule = { required: false, minimumOwnWords: 0, unchangedTemplate: "allowed" };

/** How many runs a policy may let through at most, and the latest of them that one person alone may start. */
const MOST_RUNS = 10;
const MOST_RUNS_ALONE = 2;

/** How often a workflow may be run in one case: each run is charged. Both count runs of the desk within 24 hours. */
export const OF_RUNS = { perCasePerDay: MOST_RUNS, secondPersonFrom: MOST_RUNS_ALONE + 1 };

const runs = z.strictObject({
  /** The most runs of one workflow in one case. */
  perCasePerDay: z.int().min(1).max(MOST_RUNS),
  /** From which of these runs on a second person has to agree. */
  secondPersonFrom: z
    .int()
    .min(1)
    .max(MOST_RUNS_ALONE + 1),
});

/** The policy of an organisation, as its file holds it. It can ask for more than the built-in rules, never for less. */
export const policy = z
  .strictObject({
    version: z.string().trim().min(1).max(64),
    reasonCodes: z.array(reason).min(1).max(200),
    /** Reasons for decisions on hits; a policy that names none keeps the built-in ones. */
    hitReasons: z.array(hitReason).min(1).max(200).default(HIT_REASONS),
    comments: z.strictObject({
      reassign: commentRule,
      "change-state": forGood,
      override: always,
      "set-current-workflow": commentRule,
      // A policy from before these acts existed keeps what the built-in one asks of them.
      "decide-hits": always.default(OF_REVIEW),
      "set-risk-level": always.default(OF_REVIEW),
      "set-monitoring": always.default(OF_REVIEW),
      "run-workflow": commentRule.default(OF_RUN),
    } satisfies Record<(typeof OPERATION_ACTIONS)[number], z.ZodType<CommentRule>>),
    secondPerson,
    /** May the assignee of a case override its results, or only others who have to do with it? */
    overrides: z.strictObject({ byAssignee: z.enum(["allowed", "refused"]) }),
    runs: runs.default(OF_RUNS),
  })
  .superRefine(({ reasonCodes, hitReasons }, context) => {
    const lists = { reasonCodes, hitReasons };
    for (const list of ["reasonCodes", "hitReasons"] as const)
      for (const name of ["code", "words"] as const)
        for (const index of repeatedIn(lists[list].map((each) => each[name].toLowerCase())))
          context.addIssue({ code: "custom", path: [list, index, name], message: "appears twice" });
    for (const decision of decisionsWithoutReason(hitReasons))
      context.addIssue({ code: "custom", path: ["hitReasons"], message: `contain no reason for ${decision}` });
    for (const status of withoutReason(reasonCodes))
      context.addIssue({ code: "custom", path: ["reasonCodes"], message: `contain no reason for ${status}` });
  });
export type Policy = z.infer<typeof policy>;

function repeatedIn(texts: string[]): number[] {
  return texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));
}

function withoutReason(reasons: readonly Reason[]): WorkflowStatus[] {
  return SETTABLE.filter((status) => !reasons.some(({ targets }) => targets.includes(status)));
}

/** The answer of `GET /api/policy`: the policy in force, and the SHA-256 of its RFC 8785 form as the ledger names it. */
export const policyAnswer = z.object({ policy, hash: z.string() });
export type PolicyAnswer = z.infer<typeof policyAnswer>;
