import type { Ending } from "@/lib/writes/attempt";
import { isSettled } from "@/lib/writes/states";
import { putNext } from "./nextStore";

/**
 * Leaves on the page how a decision ended, after its form is gone. What is not settled stands there already, among the
 * open operations. In: the ending, and who changed the case after it, where that is known.
 */
export function tellDecision(ending: Ending, laterBy?: string): void {
  if (ending.kind !== "operation" || !isSettled(ending.operation.outcome)) return;
  putNext({ told: { kind: "ended", name: "", ending, laterBy, path: location.pathname } });
}
