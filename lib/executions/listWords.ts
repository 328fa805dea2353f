import { humanise } from "@/lib/format";

/** What a list does with whom is on it (matchlistAction, handbook 1.17). */
const ACTIONS = new Map<string, string>([
  ["BLOCK", "Blocks"],
  ["ALERT", "Alerts"],
  ["ALLOW", "Allows"],
  ["REVIEW", "Asks for a review"],
  ["NONE", "Does nothing"],
]);

/** What a list does, in words: `BLOCK` → "Blocks". */
export function wordOfListAction(action: string): string {
  return ACTIONS.get(action) ?? humanise(action);
}
