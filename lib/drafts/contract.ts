import { z } from "zod";
import { SETTABLE_RISK_LEVELS, WORKFLOW_STATUSES, WRITABLE_STATES } from "@/lib/frankieone/wire/enums";
import { entityId, processResultId, vendorName, workflowExecutionId } from "@/lib/frankieone/wire/identifiers";
import { deskUuid } from "@/lib/ids";
import { reasonCode } from "@/lib/policy/reasonCode";
import { faultOfReference } from "@/lib/domain/commentRules";

/** Text as it was typed: nothing is judged yet, but what the database cannot keep is refused. */
const typed = (longest: number) =>
  z
    .string()
    .max(longest, `is longer than ${longest} characters`)
    .refine((value) => value.isWellFormed() && !value.includes("\0"), "holds what cannot be kept");

const comment = typed(8_000).superRefine((words, context) => {
  const message = faultOfReference(words);
  if (message) context.addIssue({ code: "custom", message });
});
const person = typed(256).nullable().optional();

/** What a draft of each form holds. What confirms an act, such as a typed name, is never kept. */
const FIELDS = {
  reassign: z.strictObject({ assignee: person, reviewer: person, comment }),
  "change-state": z.strictObject({ state: z.enum(WRITABLE_STATES).or(z.literal("")), comment }),
  override: z.strictObject({
    status: z.enum(WORKFLOW_STATUSES).or(z.literal("")),
    reasonCode: reasonCode.or(z.literal("")),
    comment,
  }),
  "set-current-workflow": z.strictObject({ currentWorkflowName: vendorName.nullable(), comment }),
  "decide-hits": z.strictObject({ manualStatus: typed(64), reasonCode: reasonCode.or(z.literal("")), comment }),
  "set-risk-level": z.strictObject({ riskLevel: z.enum(SETTABLE_RISK_LEVELS).or(z.literal("")), comment }),
  "set-monitoring": z.strictObject({ wanted: typed(32), comment }),
  "run-workflow": z.strictObject({ comment }),
  /** With the Idempotency-Key it goes out under: a note that is restored is still the same note. */
  note: z.strictObject({ comment, requestId: deskUuid }),
};

/** The case a draft is about, and for whom the page was made that asks: a shared browser must not mix two people up. */
const ofCase = { officerId: deskUuid, entityId, serviceName: vendorName };
const ofForm = <Form extends Exclude<keyof typeof FIELDS, "override" | "decide-hits">>(form: Form) =>
  z.strictObject({ ...ofCase, form: z.literal(form) });
const ofOverride = z.strictObject({ ...ofCase, form: z.literal("override"), workflowExecutionId });
const ofHits = z.strictObject({ ...ofCase, form: z.literal("decide-hits"), processResultId });

/** Where a draft belongs: a form of a case; an override's to one execution, a decision's on hits to the first of them. */
export const draftPlace = z.discriminatedUnion("form", [
  ofForm("reassign"),
  ofForm("change-state"),
  ofForm("set-current-workflow"),
  ofHits,
  ofForm("set-risk-level"),
  ofForm("set-monitoring"),
  ofForm("run-workflow"),
  ofForm("note"),
  ofOverride,
]);
export type DraftPlace = z.infer<typeof draftPlace>;
export type DraftForm = DraftPlace["form"];
export const FIELDS_OF = FIELDS satisfies Record<DraftForm, z.ZodType>;

const writer = { writer: deskUuid, edit: z.int().min(0), basedOn: z.iso.datetime().optional() };
const saving = { ...writer, baselineEtag: z.string().regex(/^"[A-Za-z0-9_-]{43}"$/, "is no version of ours") };

/**
 * The body of `POST /api/drafts`. `writer` is one open form, `edit` counts what it has saved, so that a late request
 * undoes nothing; `basedOn` is the draft it continues. Another writer's draft is never overwritten unseen.
 */
export const saveDraft = z.discriminatedUnion("form", [
  ofForm("reassign").extend({ ...saving, fields: FIELDS.reassign }),
  ofForm("change-state").extend({ ...saving, fields: FIELDS["change-state"] }),
  ofForm("set-current-workflow").extend({ ...saving, fields: FIELDS["set-current-workflow"] }),
  ofHits.extend({ ...saving, fields: FIELDS["decide-hits"] }),
  ofForm("set-risk-level").extend({ ...saving, fields: FIELDS["set-risk-level"] }),
  ofForm("set-monitoring").extend({ ...saving, fields: FIELDS["set-monitoring"] }),
  ofForm("run-workflow").extend({ ...saving, fields: FIELDS["run-workflow"] }),
  ofForm("note").extend({ ...saving, fields: FIELDS.note }),
  ofOverride.extend({ ...saving, fields: FIELDS.override }),
]);
export type SaveDraft = z.infer<typeof saveDraft>;

/** The body of `POST /api/drafts/discard`: the writer's own, or the one it knows of. */
export const discardDraft = z.discriminatedUnion("form", [
  ofForm("reassign").extend(writer),
  ofForm("change-state").extend(writer),
  ofForm("set-current-workflow").extend(writer),
  ofHits.extend(writer),
  ofForm("set-risk-level").extend(writer),
  ofForm("set-monitoring").extend(writer),
  ofForm("run-workflow").extend(writer),
  ofForm("note").extend(writer),
  ofOverride.extend(writer),
]);
export type DiscardDraft = z.infer<typeof discardDraft>;

/** A draft as it was kept. `updatedAt` is ISO 8601 UTC and also its version. */
export const draft = z.object({
  fields: z.record(z.string(), z.unknown()),
  baselineEtag: z.string(),
  updatedAt: z.string(),
});
export type Draft = z.infer<typeof draft>;

/** The answer of `GET /api/drafts` and `POST /api/drafts`; null where there is none. */
export const draftAnswer = z.object({ draft: draft.nullable() });
export type DraftAnswer = z.infer<typeof draftAnswer>;
