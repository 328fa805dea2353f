import { z } from "zod";

/** A number of cases; null where it could not be counted now. */
const count = z.number().nullable();

/** Cases whose latest run is of one workflow, and how many of these runs a person has overridden. */
export const workflowShare = z.object({ workflow: z.string(), cases: count, overridden: count });
export type WorkflowShare = z.infer<typeof workflowShare>;

/**
 * Overrides that took effect, of one officer or for one reason; `months` holds one number for each month of the answer.
 */
const tally = z.object({ count: z.number(), months: z.array(z.number()) });

/**
 * The answer of `GET /api/analytics`. `asOf` is when the oldest figure was read (ISO 8601); months are YYYY-MM, the oldest
 * first, in the time zone of the one who asks. A reason is absent where it was erased from the ledger.
 */
export const analytics = z.object({
  asOf: z.string(),
  workflows: z.array(workflowShare),
  /** Workflows of the account that were left out, as no case's latest run is theirs, or as they are too many. */
  empty: z.number(),
  beyond: z.number(),
  mostSearches: z.number(),
  /** Why figures are missing, in words, each reason once. */
  uncounted: z.array(z.string()).optional(),
  months: z.array(z.string()),
  overrides: z.number(),
  /**
   * Who sent them. Of those that somebody else had proposed, `forOthers` tells how many they approved; `proposed` how
   * many of theirs others approved, which count for those others.
   */
  officers: z.array(tally.extend({ id: z.uuid(), name: z.string(), forOthers: z.number(), proposed: z.number() })),
  reasons: z.array(tally.extend({ code: z.string().optional(), label: z.string() })),
});
export type Analytics = z.infer<typeof analytics>;
