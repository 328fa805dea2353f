import { DeskError } from "@/lib/errors";
import type { FieldChange, WantedChange } from "@/lib/domain/change";
import { fieldOfHit, fieldOfMonitoring, hitOfField, RUN_STARTED } from "@/lib/domain/changedFields";
import type { Act, Payload } from "./act";
import type { CaseRead } from "./kinds/kind";
import { kindOf } from "./kinds/kinds";

/**
 * What an act would change, field by field, on the case as it was just read.
 * Throws DeskError NOT_POSSIBLE when it would change nothing, NOT_FOUND when what it is about is not in the case.
 */
export function changesOf(act: Act, read: CaseRead): FieldChange[] {
  const wanted = { target: act.target, changes: wantedBy(act.payload) };
  const { partOf } = kindOf(act);
  const changes = wanted.changes
    .map(({ field, to }) => {
      const part = partOf(read, wanted, field) ?? missing();
      return { field, from: part.value, to, ...aboutOf(act, read, field) };
    })
    .filter((change) => change.from !== change.to);
  if (changes.length > 0) return changes;
  throw new DeskError("NOT_POSSIBLE", {
    detail: "The case already has these values.",
    sent: "no",
  });
}

function missing(): never {
  throw new DeskError("NOT_FOUND", { detail: "What this would change is not in the case.", sent: "no" });
}

function aboutOf({ describeHit }: Act, { results = [] }: CaseRead, field: string): { about?: string } {
  const id = hitOfField(field);
  const hit = results.find(({ processResult }) => id !== undefined && processResult.processResultId === id);
  return hit && describeHit ? { about: describeHit(hit.processResult) } : {};
}

const OF_PROFILE = ["assignee", "reviewer", "state", "currentWorkflowName"] as const;

/** The fields an act would set, with their values. */
export function wantedBy(payload: Payload): WantedChange[] {
  switch (payload.kind) {
    case "override":
      return [{ field: "status", to: payload.status }];
    case "hits":
      return payload.processResults.map((id) => ({ field: fieldOfHit(id), to: payload.manualStatus }));
    case "risk":
      return [{ field: "riskLevel", to: payload.riskLevel }];
    case "monitoring":
      return payload.monitoringTypes.map((type) => ({
        field: fieldOfMonitoring(type),
        to: payload.enabled ? "ENABLED" : "DISABLED",
      }));
    case "run":
      return [{ field: "run", to: RUN_STARTED }];
    case "profile":
      return OF_PROFILE.flatMap((field) => {
        const to = payload.serviceProfile[field];
        return to === undefined ? [] : [{ field, to }];
      });
  }
}
