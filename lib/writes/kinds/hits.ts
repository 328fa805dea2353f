import "server-only";
import { DeskError } from "@/lib/errors";
import { hitOfField } from "@/lib/domain/changedFields";
import { getProfile } from "@/lib/frankieone/client";
import type { ResultRead } from "@/lib/frankieone/resultReads";
import { getProcessResults } from "@/lib/frankieone/results";
import { etagOf } from "@/lib/frankieone/version";
import { decideResults } from "@/lib/frankieone/writes";
import type { ActKind, Wanted } from "./kind";
import { payloadOf } from "./payload";

const idsOf = ({ changes }: Pick<Wanted, "changes">) => changes.flatMap(({ field }) => hitOfField(field) ?? []);

/** Of the results read, those that the write is about, in its order. Throws DeskError NOT_FOUND where one is missing. */
function chosen(results: readonly ResultRead[], ids: readonly string[]): ResultRead[] {
  return ids.map((id) => {
    const found = results.find(({ processResult }) => processResult.processResultId === id);
    if (found) return found;
    throw new DeskError("NOT_FOUND", { detail: "This hit is not among the results of the case.", sent: "no" });
  });
}

/**
 * The version of chosen hits: a decision is made on them, and not on who has the case. In: the results of the profile
 * and the ids. Out: an entity tag of these hits as they came, in any order. Throws DeskError NOT_FOUND where one is
 * missing.
 */
export function versionOfHits(results: readonly ResultRead[], ids: readonly string[]): string {
  return etagOf(chosen(results, [...ids].sort()).map(({ raw }) => raw));
}

/**
 * Decisions on hits (handbook 1.17, 1.18). The list of results is the only place that shows them, and it does not say by
 * which request a decision was made: each must show there, or the operation is not confirmed.
 */
export const HITS: ActKind = {
  read: async (caller, wanted) => {
    const [profile, results] = await Promise.all([
      getProfile(caller, wanted.target),
      getProcessResults(caller, wanted.target, idsOf(wanted)),
    ]);
    return { ...profile, results };
  },
  readBack: async (caller, wanted) => ({ results: await getProcessResults(caller, wanted.target, idsOf(wanted)) }),
  versionOf: ({ results = [] }, wanted) => versionOfHits(results, idsOf(wanted)),
  conflictOf: () => ({ detail: "A hit was changed after you loaded it. Review the hits and decide again." }),
  partOf: ({ results = [] }, _wanted, field) => {
    const hit = results.find(({ processResult }) => processResult.processResultId === hitOfField(field))?.processResult;
    return hit && { value: hit.manualStatus, at: hit.updatedAt, by: hit.updatedBy };
  },
  observe: ({ changes }, { results = [] }) => {
    const decided = new Map(
      results.map(({ processResult }) => [processResult.processResultId, processResult.manualStatus]),
    );
    const done = changes.filter(({ field, to }) => decided.get(hitOfField(field) ?? "") === to).length;
    return { shows: done === changes.length, isPartial: done > 0 && done < changes.length };
  },
  send: (caller, { payload, target }, comment) => {
    const { resultKind, processResults, manualStatus } = payloadOf(payload, "hits");
    return decideResults(caller, target, resultKind, { processResults, manualStatus, comment });
  },
  isNamedBy: (wanted, { supplementaryData }) => {
    const updated = new Set(supplementaryData?.resultsUpdated.map(({ objectId }) => objectId));
    return idsOf(wanted).every((id) => updated.has(id));
  },
  isRaceChecked: false,
};
