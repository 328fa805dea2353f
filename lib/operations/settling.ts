import type { ResolveOperation } from "@/lib/writes/contract";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import type { ResolutionOutcome } from "@/lib/domain/operationStates";

/** What a lead enters to settle an operation. */
export interface Settling {
  outcome?: ResolutionOutcome;
  comment: string;
}

/** What a person may find, and what it means. */
export const FINDINGS: { value: ResolutionOutcome; label: string; meaning: string }[] = [
  {
    value: "CONFIRMED",
    label: "It was saved",
    meaning: "FrankieOne made this change, even if it was changed again since.",
  },
  {
    value: "NOT_APPLIED",
    label: "It was not saved",
    meaning: "FrankieOne did not make this change. The officer may send it again.",
  },
];

/** The finding in words, as the form shows it. */
export const wordOfFinding = (outcome: ResolutionOutcome) =>
  FINDINGS.find(({ value }) => value === outcome)?.label ?? "";

/** What is wrong with the input, by field. */
export function faultsOfSettling({ outcome, comment }: Settling): Faults<keyof Settling> {
  const faults: Faults<keyof Settling> = {};
  if (!outcome) faults.outcome = "Choose what you found.";
  const fault = faultOfText(comment, "Enter what you checked and what it shows: it is the only evidence.");
  if (fault) faults.comment = fault;
  return faults;
}

/** The body of an input without faults; undefined while something is missing. */
export function bodyOfSettling({ outcome, comment }: Settling): ResolveOperation | undefined {
  const words = commentOf(comment);
  return outcome && words && { outcome, comment: words };
}
