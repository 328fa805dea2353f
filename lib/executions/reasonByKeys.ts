import type { Reason } from "@/lib/policy/contract";

/** Whether a key chooses in a list of the browser's own: an arrow, or a letter of what is looked for. */
export const choosesByKey = (key: string): boolean => key === "ArrowDown" || key === "ArrowUp" || key.length === 1;

/**
 * What keys have chosen in a list that had not come yet: the same as if it had been there. In: the reasons in their order, and the
 * keys in theirs; the list begins before its first. Out: the code, or undefined where they chose none.
 */
export function reasonByKeys(
  reasons: readonly Pick<Reason, "code" | "words">[],
  keys: readonly string[],
): string | undefined {
  let index = -1;
  let typed = "";
  for (const key of keys) {
    if (key === "ArrowDown") index = Math.min(index + 1, reasons.length - 1);
    else if (key === "ArrowUp") index = Math.max(index - 1, -1);
    else {
      typed += key.toLowerCase();
      const found = reasons.findIndex(({ words }) => words.toLowerCase().startsWith(typed));
      if (found >= 0) index = found;
    }
  }
  return reasons[index]?.code;
}
