import type { PlanRow } from "@/lib/bulkReassign/contract";
import type { RowResult } from "@/lib/domain/planStates";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { pathOf } from "../vendor";

/** A row whose result is not what the vendor did. */
export interface RowFault {
  row: PlanRow;
  what: string;
}

const DONE: readonly RowResult[] = ["confirmed", "superseded"];
const UNKNOWN: readonly RowResult[] = ["open", "needs-human"];

/** Holds the result of every row against the vendor's own log: exactly once, or honestly not. */
export function judgeRows(rows: readonly PlanRow[], calls: readonly LoggedCall[]): RowFault[] {
  const applied = new Map<string, number>();
  for (const call of calls)
    if (call.method === "PATCH" && call.applied) applied.set(call.path, (applied.get(call.path) ?? 0) + 1);
  return rows.flatMap((row) => {
    const times = applied.get(pathOf(row)) ?? 0;
    const what = faultOf(row, times);
    return what ? [{ row, what }] : [];
  });
}

function faultOf({ verdict, result }: PlanRow, times: number): string | undefined {
  if (times > 1) return `was written ${times} times`;
  if (verdict !== "will-change") return times > 0 ? `was written although it is ${verdict}` : undefined;
  if (result === undefined || result === "waiting" || result === "left") return `was never tried (${result})`;
  if (UNKNOWN.includes(result)) return undefined;
  return DONE.includes(result) === times > 0 ? undefined : `is ${result}, but was written ${times} times`;
}
