import { plural } from "@/lib/format";
import type { AskedPlan } from "./contract";
import { countVerdicts, type PlannedRow } from "./rules";

/*
 * What a bulk reassignment does, in a few words. A title counts the cases of its own plan: it is sealed with it, stands
 * in lists and in the ledger, and must be true there without the plan it follows.
 */

/** The title of a plan that was asked for. In: what was asked for, and its rows. */
export function titleOfAsked({ role, source, target }: AskedPlan, rows: readonly PlannedRow[]): string {
  const cases = source.kind === "holder" ? `All open cases of ${source.name}` : numberOf(rows);
  const as = role === "reviewer" ? " for review" : "";
  if (target.kind === "person") return `${cases} to ${target.name}${as}`;
  return `${cases} spread across ${target.among ? plural(target.among.length, "person", "people") : "the team"}${as}`;
}

/** The title of a plan that tries the failed rows of another again, or takes its rows back. */
export function titleOfFollowing(kind: "retry" | "undo", rows: readonly PlannedRow[]): string {
  const people = [...new Set(rows.flatMap(({ verdict, to }) => (verdict === "will-change" && to ? [to] : [])))];
  if (kind === "retry") return `${numberOf(rows)} again, to ${people.length === 1 ? people[0] : "the same people"}`;
  return `${numberOf(rows)} back to ${people.length === 1 ? people[0] : "the people who had them"}`;
}

/** How many cases are reassigned, and of how many the plan holds where that is not the same. */
function numberOf(rows: readonly PlannedRow[]): string {
  const moving = countVerdicts(rows)["will-change"] ?? 0;
  const all = rows.length;
  return `${moving === all ? "" : `${moving} of `}${all} case${all === 1 ? "" : "s"}`;
}
