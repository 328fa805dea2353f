import { z } from "zod";

/*
 * "Request strictly, read tolerantly": a vendor answer never breaks a page. Nothing in the contract is nullable
 * and nothing is reliably required (handbook 1.5, 1.12), so every field of an answer is optional, `null` counts as
 * absent, and a value of another primitive type is read as what it means. What still cannot be read is absent.
 */

/** A string field of an answer; numbers and booleans are read as their text. Out: string or undefined. */
export const text = () =>
  z
    .preprocess(
      (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value),
      z.string(),
    )
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
    // Each member is read once: lists stand in lists, and reading twice at every depth would multiply.
    .transform((value): z.output<Item>[] =>
      Array.isArray(value) ? value.flatMap((member) => readable(item, member)) : [],
    )
    // Makes the key of an object one that may be missing.
    .catch([]);

function readable<Item extends z.ZodType>(item: Item, member: unknown): z.output<Item>[] {
  const parsed = item.safeParse(member);
  return parsed.success ? [parsed.data] : [];
}

/** Like `list`, for a list whose members must be there as they came, strings only. */
export const texts = () => list(z.string());

/** An object field of an answer; anything that is no object is absent. */
export const part = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);
