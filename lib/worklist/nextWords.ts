import { formatNumber, plural } from "@/lib/format";
import type { ScanExtent } from "./contract";

/** A search for the next case that found none. `ownOnly`: it looked at the officer's own cases alone. */
export interface NoneFound extends Pick<ScanExtent, "scanned" | "complete"> {
  passed: number;
  ownOnly: boolean;
}

/** That in words: why there is none, and what the next press does. */
export function wordsOfNone({ passed, ownOnly, scanned, complete }: NoneFound): { title: string; next: string } {
  const others = passed > 0 ? " but what you have gone past" : "";
  const title = ownOnly
    ? `None of your open cases waits for a person${others}`
    : `Nothing else waits here that is yours or nobody's${others}`;
  const reach = complete ? "" : ` The desk looked at the first ${formatNumber(scanned)} cases.`;
  return { title: `${title}.${reach}`, next: whatNext(passed, ownOnly) };
}

function whatNext(passed: number, ownOnly: boolean): string {
  const again = passed > 0 ? `starts over with the ${plural(passed, "case")} you have gone past` : undefined;
  const beyond = ownOnly ? "goes on with cases that nobody has" : undefined;
  const acts = [again, beyond].filter(Boolean).join(" and ");
  return acts ? `Next ${acts}.` : "Choose another view, or look again later.";
}
