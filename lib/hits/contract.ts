import { z } from "zod";
import { caseParams, caseTarget } from "@/lib/cases/contract";
import { comment } from "@/lib/domain/comment";
import { MANUAL_STATUSES, type ManualStatus, RESULT_KINDS } from "@/lib/frankieone/wire/decisions";
import { processResult } from "@/lib/frankieone/wire/execution";
import { processResultId } from "@/lib/frankieone/wire/identifiers";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { reasonCode } from "@/lib/policy/reasonCode";
import { operation } from "@/lib/writes/contract";
import { proposal } from "@/lib/writes/proposalContract";
import { MOST_HITS } from "./limits";

const chosen = z
  .array(processResultId)
  .min(1, "choose a hit")
  .max(MOST_HITS, `at most ${MOST_HITS} hits at once`)
  .refine((ids) => new Set(ids).size === ids.length, "names a hit twice");

/** The query of `GET …/results`: the hits a decision is about, separated by commas; its ETag is the version of just these. */
export const hitsQuery = z.strictObject({
  processResults: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(chosen),
});
export type HitsQuery = z.infer<typeof hitsQuery>;

/** The answer of `GET …/results`, in the order asked for. */
export const hitsAnswer = z.object({ processResults: z.array(processResult) });
export type HitsAnswer = z.infer<typeof hitsAnswer>;

/** The path of `PATCH …/results/{resultKind}`, as the vendor names its kinds (handbook 1.18). */
export const decideHitsParams = caseParams.extend({ resultKind: z.enum(RESULT_KINDS) });

/** The same of an organisation: no other kind of decision is documented there (handbook 1.25). */
export const decideOrganisationHitsParams = decideHitsParams.extend({ resultKind: z.literal("aml") });

/** The hits that a decision aims at; those of an organisation say so. */
export const decideHitsTarget = decideHitsParams.extend({ entityType: caseTarget.shape.entityType });
export type DecideHitsTarget = z.infer<typeof decideHitsTarget>;

const DECISIONS = RESULT_KINDS.flatMap((kind): readonly ManualStatus[] => MANUAL_STATUSES[kind]);

/** The body of that PATCH: one decision about hits that are alike, always with a reason and own words. */
export const decideHits = z.strictObject({
  processResults: chosen,
  manualStatus: z.enum(DECISIONS as [ManualStatus, ...ManualStatus[]]),
  reasonCode,
  comment: z.strictObject({ text: comment }),
});
export type DecideHits = z.infer<typeof decideHits>;

/** Its answer: 200 when every hit shows the decision, 202 while that is unknown, 202 with a proposal and nothing sent. */
export const decideHitsAnswer = z.object({
  serviceProfile: serviceProfile.optional(),
  operation: operation.optional(),
  proposal: proposal.optional(),
});
export type DecideHitsAnswer = z.infer<typeof decideHitsAnswer>;
