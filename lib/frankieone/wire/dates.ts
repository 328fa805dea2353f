import { z } from "zod";
import { part, text } from "./tolerant";

/** Text in the place of a date object: the contract's prose has dates as YYYY-MM-DD where its schemas have objects. */
function asParts(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { normalized: value } : { unstructured: value };
}

const parts = z.object({
  year: text(),
  month: text(),
  day: text(),
  /** As it was given, of whatever calendar. */
  unstructured: text(),
  /** The calendar. */
  type: text(),
  normalized: text(),
});

/** A date of which only parts may be known (handbook 1.16). */
export type PartialDate = z.infer<typeof parts>;

/** A date as a member of a list, an object or text. In: what its object holds besides. */
export const dateOf = <More extends z.ZodRawShape>(more: More) => z.preprocess(asParts, parts.extend(more));

/** A date field of an answer; anything that is no date is absent. */
export const partialDate = <More extends z.ZodRawShape>(more: More) => part(dateOf(more));
