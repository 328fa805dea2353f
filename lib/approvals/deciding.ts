import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import type { DecisionBody } from "./contract";

/** What a second person enters. */
export interface Deciding {
  comment: string;
}

/** What is wrong with it, by field. */
export function faultsOfDeciding({ comment }: Deciding): Faults<keyof Deciding> {
  const fault = faultOfText(comment, "Enter what you checked. Your comment is kept with the proposer's.");
  return fault ? { comment: fault } : {};
}

/** The body of a valid input; undefined while there are faults. */
export function bodyOfDeciding({ comment }: Deciding): DecisionBody | undefined {
  const words = commentOf(comment);
  return words && { comment: words };
}
