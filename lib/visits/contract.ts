import { z } from "zod";

/** The parts of a case whose changes are marked since an officer's last visit. `run` and `issue` come with an id. */
export const PARTS = ["assignee", "reviewer", "state", "currentWorkflowName", "risk", "run", "issue"] as const;
export type PartName = (typeof PARTS)[number];

/** One part that is not as it was. What is gone has no id: of what was, only a digest is kept. */
export const changedPart = z.object({
  part: z.enum(PARTS),
  id: z.string().optional(),
  how: z.enum(["new", "changed", "gone"]),
});
export type ChangedPart = z.infer<typeof changedPart>;

/** What has changed since the officer's last visit, which was at that time (ISO 8601 UTC). */
export const sinceLastVisit = z.object({ at: z.string(), changed: z.array(changedPart) });
export type SinceLastVisit = z.infer<typeof sinceLastVisit>;

/** The most parts that are compared: with more, a single case could fill the table. */
export const MOST_PARTS = 400;

/**
 * The body of `POST …/serviceprofiles/{serviceName}/visit`: the keyed digests as our server gave them out with the case, and
 * its mac over them, so that nothing else can be put in their place.
 */
export const visitBody = z.strictObject({
  digests: z
    .record(z.string().max(64), z.string().max(32))
    .refine((digests) => Object.keys(digests).length <= MOST_PARTS + 1, "holds too many parts"),
  mac: z.string().max(64),
});
export type VisitBody = z.infer<typeof visitBody>;

/**
 * What comes with a case: the digests to send back as the visit, and what is new to this officer, unless it is their
 * first visit.
 */
export const offeredVisit = visitBody.extend({ since: sinceLastVisit.optional() });
export type OfferedVisit = z.infer<typeof offeredVisit>;

/** The answer of `POST …/visit`. */
export const visitAnswer = z.object({ kept: z.boolean() });
export type VisitAnswer = z.infer<typeof visitAnswer>;
