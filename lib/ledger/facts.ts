import { humanise } from "@/lib/format";
import type { LedgerEntry } from "./contract";

/** Shown in places of their own, or of no use to a reader. */
const ELSEWHERE = new Set(["changes", "comment", "reasonCode", "sessionId", "actorName"]);

/** What else a detail holds, as terms and values: a rule, a reason, a count. Anything but plain values is written out. */
export function factsOf(detail: NonNullable<LedgerEntry["detail"]>): { term: string; value: string }[] {
  return Object.entries(detail)
    .filter(([name, value]) => !ELSEWHERE.has(name) && value !== undefined && value !== null)
    .map(([name, value]) => ({
      term: termOf(name),
      value: typeof value === "object" ? JSON.stringify(value) : String(value),
    }));
}

/** The name of a member in words: `errorCode` → "Error code". */
export function termOf(name: string): string {
  return humanise(name.replace(/([A-Z])/g, "_$1").toUpperCase());
}
