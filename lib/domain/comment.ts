import { z } from "zod";
import { COMMENT_LIMIT, faultOfComment, normaliseComment } from "./commentRules";

/** A comment at the door: normalised, 1–4,000 code points, with at least one letter or digit, no hidden characters. */
export const comment = z
  .string()
  .max(COMMENT_LIMIT * 4, `is longer than ${COMMENT_LIMIT} characters`)
  .refine((value) => value.isWellFormed(), "contains half of a character")
  .transform(normaliseComment)
  .superRefine((value, context) => {
    const message = faultOfComment(value);
    if (message) context.addIssue({ code: "custom", message });
  });
