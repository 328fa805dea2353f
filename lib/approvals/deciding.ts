import { commentOf, type Faults, faultOfText } from "@/lib/writes/fields";
import type { DecisionBody } from "./contract";

/** What a second person enters. */
export interface Deciding {
  comment: string;
}

/** What is wrong with it, by field. */
export function faultsOfDeciding({ comment }: Deciding): Faults<keyof Deciding> {
  const fault = faultOfText(comment, "Say what you looked at: your word stands beside the maker's.");
  return fault ? { comment: fault } : {};
}

/** The body of an input without faults; undefined while there is none. */
export function bodyOfDeciding({ comment }: Deciding): DecisionBody | undefined {
  const words = commentOf(comment);
  return words && { comment: words };
}
