import type { ResolveOperation } from "@/lib/writes/contract";
import { commentOf, type Faults, faultOfText } from "@/lib/writes/fields";
import type { ResolutionOutcome } from "@/lib/writes/states";

/** What a lead enters to settle an operation. */
export interface Settling {
  outcome?: ResolutionOutcome;
  comment: string;
}

/** What a person may find, and what it means. */
export const FINDINGS: { value: ResolutionOutcome; label: string; meaning: string }[] = [
  {
    value: "CONFIRMED",
    label: "It was applied",
    meaning: "FrankieOne made this change, even if somebody has changed it again since.",
  },
  {
    value: "NOT_APPLIED",
    label: "It was not applied",
    meaning: "FrankieOne never made this change. Its officer may then send it again.",
  },
];

/** The finding in words, as it stands in the form. */
export const wordOfFinding = (outcome: ResolutionOutcome) =>
  FINDINGS.find(({ value }) => value === outcome)?.label ?? "";

/** What is wrong with the input, by field. */
export function faultsOfSettling({ outcome, comment }: Settling): Faults<keyof Settling> {
  const faults: Faults<keyof Settling> = {};
  if (!outcome) faults.outcome = "Choose what you found.";
  const fault = faultOfText(comment, "Say where you looked and what you found: it is the only proof there will be.");
  if (fault) faults.comment = fault;
  return faults;
}

/** The body of an input without faults; undefined while something is missing. */
export function bodyOfSettling({ outcome, comment }: Settling): ResolveOperation | undefined {
  const words = commentOf(comment);
  return outcome && words && { outcome, comment: words };
}
