import { DeskError, ERRORS } from "@/lib/errors";

/** FrankieOne answered, and named no total, or one that cannot be one (total.ts). */
export const NO_TOTAL = "FrankieOne gave no usable total";

/** A total is given only to whoever may know of everything it counts. */
export const BEYOND_SCOPE = "FrankieOne's total would include services you cannot see";

/** Why a number could not be counted, for the reader. In: what counting failed with. Out: a phrase without a full stop. */
export function whyUncounted(error: unknown): string {
  if (!(error instanceof DeskError)) return ERRORS.INTERNAL.title;
  if (error.code === "UPSTREAM_REJECTED") return "FrankieOne refused the search";
  return ERRORS[error.code].title;
}
