import type { Ending } from "@/lib/writes/attempt";
import { isSettled } from "@/lib/domain/operationStates";
import { putNext } from "./nextStore";

/**
 * Shows on the page how a decision ended, after its form is gone. An unsettled one is there already, among the open
 * operations. In: the ending, and who changed the case after it, where that is known.
 */
export function announceDecision(ending: Ending, laterBy?: string): void {
  if (ending.kind !== "operation" || !isSettled(ending.operation.outcome)) return;
  putNext({ message: { kind: "ended", name: "", ending, laterBy, path: location.pathname } });
}
