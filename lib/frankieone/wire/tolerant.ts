import { z } from "zod";
import { isBlank } from "./blank";
import { momentOf, wellFormed } from "./strings";

/*
 * "Request strictly, read tolerantly": a vendor answer never breaks a page. Nothing in the contract is nullable
 * and nothing is reliably required (handbook 1.5, 1.12), so every field of an answer is optional, and a value of another
 * primitive type is read as what it means. `null`, text that is empty or blank, a zero time and whatever cannot be
 * read are all absent. Text that is there is well formed: everything behind these schemas relies on that.
 */

/** A string field of an answer; numbers and booleans are read as their text. Out: well-formed text that says something. */
export const text = () =>
  z
    .preprocess(
      (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value),
      something(),
    )
    .optional()
    .catch(undefined);

const something = () =>
  z
    .string()
    .refine((value) => !isBlank(value))
    .transform(wellFormed);

/** A time field of an answer. Out: ISO 8601 in UTC with milliseconds, so that equal moments are equal texts, or undefined. */
export const moment = () =>
  z
    .unknown()
    .transform((value): string | undefined => {
      const epoch = momentOf(value);
      return epoch === undefined ? undefined : new Date(epoch).toISOString();
    })
    .optional()
    .catch(undefined);

/** A number field of an answer; numeric text is read as the number. Out: finite number or undefined. */
export const number = () =>
  z
    .preprocess((value) => (typeof value === "string" && value.trim() !== "" ? Number(value) : value), z.number())
    .optional()
    .catch(undefined);

/** A boolean field of an answer. Out: boolean or undefined. */
export const flag = () =>
  z
    .preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean())
    .optional()
    .catch(undefined);

/**
 * An enum field of an answer, kept open: a member we do not know is handed on as it came, to be shown and
 * never acted upon. The type keeps the known members for completion.
 */
export const openEnum = <Member extends string>(members: readonly Member[]) => {
  void members;
  return text() as z.ZodType<Member | (string & Record<never, never>) | undefined>;
};

/** A list of an answer; unreadable members are left out, anything that is no list is an empty one. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    // Each member is read once: lists are nested, and reading twice at every depth would multiply.
    .transform((value): z.output<Item>[] =>
      Array.isArray(value) ? value.flatMap((member) => readable(item, member)) : [],
    )
    // Makes the key of an object one that may be missing.
    .catch([]);

/** An object of an answer whose keys are data, as a map; members that cannot be read are left out, and anything else is an empty one. */
export const map = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    .transform((value): Record<string, z.output<Item>> => {
      const entries = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
      return Object.fromEntries(
        entries.flatMap(([key, member]) => readable(item, member).map((each) => [wellFormed(key), each] as const)),
      );
    })
    .catch({});

function readable<Item extends z.ZodType>(item: Item, member: unknown): z.output<Item>[] {
  const parsed = item.safeParse(member);
  return parsed.success ? [parsed.data] : [];
}

/** Like `list`, for a list whose members are strings and nothing else; blank ones are left out. */
export const texts = () => list(something());

/** An object field of an answer; anything that is no object is absent. */
export const part = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);

/** How deep a loose record is read; the pages show less of it. */
const DEEPEST = 24;

/** A record whose members nobody promises: kept as they came, their text well formed, nothing below a depth that no page shows. */
export const looseRecord = () =>
  z
    .record(z.string(), z.unknown())
    .transform((record) => loose(record, 0) as Record<string, unknown>)
    .optional()
    .catch(undefined);

function loose(value: unknown, depth: number): unknown {
  if (typeof value === "string") return wellFormed(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((member) => loose(member, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [wellFormed(key), loose(each, depth + 1)]));
}
