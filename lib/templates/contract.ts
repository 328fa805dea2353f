import { z } from "zod";
import { faultOfWords, normaliseComment } from "@/lib/domain/commentRules";
import { OPERATION_ACTIONS } from "@/lib/domain/operationStates";
import { deskUuid } from "@/lib/ids";
import { faultOfPlaceholders } from "./placeholders";

/** Longest title, in Unicode code points. */
export const TITLE_LIMIT = 80;

const normalised = (limit: number) =>
  z
    .string()
    .max(limit * 4, `is longer than ${limit} characters`)
    .refine((value) => value.isWellFormed(), "contains half of a character")
    .transform(normaliseComment);

const title = normalised(TITLE_LIMIT).superRefine((value, context) => {
  const long = Array.from(value).length > TITLE_LIMIT ? `is longer than ${TITLE_LIMIT} characters` : undefined;
  const message = faultOfWords(value) ?? (/[\n\t]/.test(value) ? "is longer than one line" : long);
  if (message) context.addIssue({ code: "custom", message });
});

const text = normalised(4000).superRefine((value, context) => {
  const message = faultOfWords(value) ?? faultOfPlaceholders(value);
  if (message) context.addIssue({ code: "custom", message });
});

/** The forms that offer a template, by their acts; none means all of them. */
const forms = z
  .array(z.enum(OPERATION_ACTIONS))
  .max(OPERATION_ACTIONS.length)
  .transform((given) => [...new Set(given)]);

/** The body of `POST /api/templates`. */
export const newTemplate = z.strictObject({ title, text, forms });
export type NewTemplate = z.infer<typeof newTemplate>;

/** A text a team starts its comments from. Times are ISO 8601 UTC; `updatedAt` is also its version. */
export const template = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string(),
  forms: z.array(z.enum(OPERATION_ACTIONS)),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type Template = z.infer<typeof template>;

/** The answer of every route of templates: all of them, by title. */
export const templatesAnswer = z.object({ templates: z.array(template) });
export type TemplatesAnswer = z.infer<typeof templatesAnswer>;

export const templateParams = z.strictObject({ id: deskUuid });

const version = z.iso.datetime();

/** The body of `PATCH /api/templates/{id}`: the whole of it, against the version it was changed from. */
export const changedTemplate = newTemplate.extend({ version });
export type ChangedTemplate = z.infer<typeof changedTemplate>;

/** The body of `POST /api/templates/{id}/deletion`. */
export const deletedTemplate = z.strictObject({ version });
