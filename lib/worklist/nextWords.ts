import { formatNumber, plural } from "@/lib/format";
import type { ScanExtent } from "./contract";

/** A search for the next case that found none. `ownOnly`: it searched the officer's own cases alone. */
export interface NoneFound extends Pick<ScanExtent, "scanned" | "complete" | "certain"> {
  passed: number;
  proposed: number;
  ownOnly: boolean;
}

/**
 * That in words: why there is none, what still waits, and what the next press does. Cases gone past come again only where that is
 * asked for (`startOver`): a key that led back to them by itself would go in a circle.
 */
export function wordsOfNone(none: NoneFound): { title: string; next: string; startOver?: string } {
  const { passed, ownOnly, scanned, complete, certain } = none;
  const title = ownOnly ? "End of your own cases" : "End of this queue";
  const reach = complete ? "" : ` Only the first ${formatNumber(scanned)} cases were checked.`;
  const moving = certain === false ? " The list may have changed meanwhile, so a case may have been missed." : "";
  return {
    title: `${title}.${stillWaiting(none)}${reach}${moving}`,
    next: ownOnly ? "Next continues with unassigned cases and assigns them to you." : "Next looks again.",
    startOver: passed > 0 ? `Go through the ${plural(passed, "skipped case")} again` : undefined,
  };
}

function stillWaiting({ passed, proposed }: NoneFound): string {
  const skipped = passed > 0 ? ` ${plural(passed, "skipped case")} still ${passed === 1 ? "waits" : "wait"}.` : "";
  if (proposed === 0) return skipped;
  return `${skipped} ${plural(proposed, "case")} ${proposed === 1 ? "waits" : "wait"} for a second person.`;
}
