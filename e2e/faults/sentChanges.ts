import { hitOfField, monitoringOfField, RUN_STARTED } from "@/lib/domain/changedFields";
import type { FieldChange } from "@/lib/domain/change";
import type { LoggedCall } from "@/lib/sandbox/control/callLog";
import { isRun } from "./runRecord";

type Sent = Pick<LoggedCall, "path" | "query" | "body">;

/** What is on record and was not sent, in words. In: the write as the vendor got it, and the changes that are on record. */
export function neverSent(call: Sent, changes: readonly FieldChange[]): string[] {
  const others = changes.filter((change) => !hitOfField(change.field) && !isSent(call, change));
  return [...others.map(({ to }) => `records ${to}, which was not sent`), ...otherHits(call, changes)];
}

/** Of a switch of monitoring the address says type and value, of a new run that it was called. */
function isSent(call: Sent, { field, to }: FieldChange): boolean {
  const type = monitoringOfField(field);
  if (type) {
    const asked = new URLSearchParams(call.query);
    const isOfType = asked.get("monitoringTypes")?.split(",").includes(type) ?? false;
    return isOfType && asked.get("enabled") === String(to === "ENABLED");
  }
  return to === RUN_STARTED ? isRun(call) : call.body.includes(JSON.stringify(to));
}

/** The hits on record are those that were decided, and no other. */
function otherHits({ body }: Sent, changes: readonly FieldChange[]): string[] {
  const recorded = changes.flatMap(({ field }) => hitOfField(field) ?? []);
  if (recorded.length === 0) return [];
  const { processResults = [], manualStatus } = JSON.parse(body) as {
    processResults?: string[];
    manualStatus?: string;
  };
  const isSame = processResults.toSorted().join() === recorded.toSorted().join();
  const isOne = changes.every(({ to }) => to === manualStatus);
  return isSame && isOne ? [] : [`records ${recorded.join()}, and ${processResults.join()} were decided`];
}
